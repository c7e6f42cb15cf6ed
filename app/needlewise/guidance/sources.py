"""Sources, and which of them people may be shown.

Only a source with a DOI, a PubMed or PMC id, or an agency behind it has an entry in `citations.json` and is
shown. What rests on this project's own cautious choice is shown as that. The rest stays in the data, uncited.
"""

import msgspec

OWN_CHOICE = "D"


class Citation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a source is named to people; exactly one of `doi`, `pmc`, `pubmed` and `agency` is given."""

    label: str
    doi: str | None = None
    pmc: str | None = None
    pubmed: str | None = None
    agency: str | None = None
    url: str | None = None

    @property
    def line(self) -> str:
        """One line, for instance "Sasaki 2019, doi:10.1093/asjof/ojz017"."""
        if self.doi:
            return f"{self.label}, doi:{self.doi}"
        if self.pmc:
            return f"{self.label}, {self.pmc}"
        if self.pubmed:
            return f"{self.label}, PubMed {self.pubmed}"
        return f"{self.label}, {self.url}" if self.url else self.label


def decode_citations(data: bytes) -> dict[str, Citation]:
    """Raises msgspec.ValidationError with the path of what does not fit."""
    return msgspec.json.decode(data, type=dict[str, Citation])
