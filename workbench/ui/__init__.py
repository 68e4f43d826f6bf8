"""All Qt: the window, its panes and commands.

Panes (article, claims, findings, links, coverage, history, lost, library) are folders with `view.py` and `model.py`.
They never import each other: they meet in the Context, through the Desk and its one `changed` signal. What a person can
do is a command in `commands/<area>.py`; keys are data in `resources/keymaps/`.
"""
