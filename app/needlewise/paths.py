"""Where things are: the shipped resources, and the person's own folders."""

import sys
from functools import cache
from pathlib import Path

APP_NAME = "needlewise"


@cache
def resource_root() -> Path:
    """The folder of shipped resources: in the wheel, in a checkout, or in a frozen bundle.

    Raises FileNotFoundError when the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [package / "resources", package.parents[1] / "resources"]
    if frozen is not None:
        places.insert(0, Path(frozen) / "needlewise" / "resources")
    for place in places:
        if (place / "guidance" / "guidance.json").is_file():
            return place
    raise FileNotFoundError(f"Needlewise's resources are in none of {', '.join(map(str, places))}.")


def default_diary_dir() -> Path:
    """The diary's folder when none is named: the platform's data folder."""
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False) / "diary"


def config_dir() -> Path:
    from platformdirs import user_config_path

    return user_config_path(APP_NAME, appauthor=False)
