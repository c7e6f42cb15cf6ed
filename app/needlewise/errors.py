"""The errors that people meet, as one tree.

NeedlewiseError            anything that ends in one sentence for the person
├── InputError             a file, a document or an argument cannot be read or does not fit
│   └── DocumentError      a diary document; names the file and the place in it
├── DiaryError             the diary's folder or database cannot be used
│   ├── DiaryMissing       there is no diary in that folder
│   ├── DiaryInUse         another program holds it
│   ├── DiaryNewer         written by a later version of Needlewise
│   └── DiaryDamaged       not a database, or one that fails its integrity check
├── OutputError            a file cannot be written
├── DraftRejected          a record the person entered has problems, all listed at once
└── Cancelled              the person called long work off; nothing of it was done
"""

from collections.abc import Sequence

from needlewise.messages import Message, Problem


class NeedlewiseError(Exception):
    """Carries the sentence that the person is shown."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id, *message.args.items())
        self.message = message


class InputError(NeedlewiseError):
    pass


class DocumentError(InputError):
    pass


class DiaryError(NeedlewiseError):
    pass


class DiaryMissing(DiaryError):
    pass


class DiaryInUse(DiaryError):
    pass


class DiaryNewer(DiaryError):
    pass


class DiaryDamaged(DiaryError):
    pass


class OutputError(NeedlewiseError):
    pass


class DraftRejected(NeedlewiseError):
    """The first problem is the sentence; `problems` holds every one, with the field it belongs to."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems[0].message)
        self.problems = tuple(problems)


class Cancelled(NeedlewiseError):
    pass
