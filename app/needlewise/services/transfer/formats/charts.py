"""The charts as pictures in a folder, each with its numbers as a table beside it, as of the last day there is."""

from __future__ import annotations

from needlewise.analysis.assess import assess
from needlewise.charts.registry import Place, charts_in
from needlewise.charts.saving import save_plots
from needlewise.charts.style import load_style
from needlewise.exchange.files import replacing_folder
from needlewise.exchange.tables import write_table
from needlewise.services.assessment.charting import plots
from needlewise.services.transfer.formats.request import ExportReport, ExportRequest


def write(asked: ExportRequest) -> ExportReport:
    ctx, diary = asked.ctx, asked.diary()
    today, days = ctx.clock.now().day, diary.days()
    as_of = today if days is None else min(days[1], today)
    charts = charts_in(Place.EXPORT)
    found = plots(diary, ctx.guidance, assess(diary, ctx.guidance, as_of), charts=charts)
    names = frozenset(f"{row.id}{ending}" for row in charts for ending in (asked.ending, ".csv"))
    with replacing_folder(asked.out, names) as folder:
        save_plots(folder, found, asked.ending, load_style("light"), ctx.catalogue)
        for id_, plot in found.items():
            table = plot.table
            write_table(folder / f"{id_}.csv", table.heads, table.rows, ctx.catalogue)
    return ExportReport(records={"charts": len(found)})
