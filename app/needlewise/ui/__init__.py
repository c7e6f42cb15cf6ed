"""The window: the only room with PySide6.

    app.py      start-up, in named steps        window.py   the frame: rail, stack of pages, bars
    desk.py     what a page may use             jobs.py     two lanes off the window's thread
    hub.py      what changed, and undo          theme.py    tokens -> palette, stylesheet, icons
    page_ids.py the pages by id, so that one leads to another without knowing it
    pages/      a presenter (pure) and a widget for each page; registry.py imports each when it is first shown
    widgets/    parts that know no page and no record

A page asks for what it shows with `desk.ask`, writes with `desk.change`, and never touches the diary itself:
work runs on the store's lane and its answer comes back on the window's thread.
"""
