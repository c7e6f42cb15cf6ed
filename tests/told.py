"""Progress that a test listens to."""

from needlewise.progress import Progress

Told = list[tuple[int, int]]


def cancelled_when(told: Told, count: int) -> Progress:
    """Keeps what it is told, and calls the work off once it was told so often."""

    def tell(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == count:
            progress.cancel()

    progress = Progress(tell)
    return progress
