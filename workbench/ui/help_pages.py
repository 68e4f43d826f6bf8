"""The words of the key list and of a rule's page, as HTML; everything from outside is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from workbench.ui.commands.registry import Command
from workbench.ui.context import Context
from workbench.ui.keys import Keymap
from workbench.ui.theme.colours import Theme

if TYPE_CHECKING:
    from workbench.check.rule import Rule


_HEADING_ROWS = 3


def key_list(commands: Mapping[str, Command], keymap: Keymap, context: Context) -> str:
    """All keys by area in the order of the commands, in two columns of about the same length."""
    areas: dict[str, list[Command]] = {}
    for command in commands.values():
        if keymap.keys.get(command.id):
            areas.setdefault(command.area, []).append(command)
    sides: tuple[list[str], list[str]] = [], []
    lengths = [0, 0]
    for name, entries in areas.items():
        shorter = 0 if lengths[0] <= lengths[1] else 1
        lengths[shorter] += len(entries) + _HEADING_ROWS
        sides[shorter].append(_area(name, entries, keymap, context))
    columns = "".join(f'<td width="50%" valign="top">{"".join(side)}</td>' for side in sides)
    return f"<h2>{escape(context.say('ui.all_keys'))}</h2><table width='100%'><tr>{columns}</tr></table>"


def _area(name: str, entries: list[Command], keymap: Keymap, context: Context) -> str:
    rows = "".join(
        f"<tr><td>{_caps(keymap.all_shown(command.id), context.theme)}&nbsp;&nbsp;</td>"
        f"<td>{escape(context.say(command.title_id))}</td></tr>"
        for command in entries
    )
    return f"<h3>{escape(context.say(f'area.{name}'))}</h3><table cellpadding='2'>{rows}</table>"


def _caps(keys: list[str], theme: Theme) -> str:
    style = f"background-color:{theme.hex('key')};color:{theme.hex('muted')}"
    return " ".join(f'<span style="{style}">&nbsp;{escape(key)}&nbsp;</span>' for key in keys)


def rule_page(rule: Rule, context: Context) -> str:
    """What a rule finds, what it leaves alone, why it matters, with examples."""
    say = context.say
    parts = [f"<h2>{escape(rule.code)} – {escape(say(f'rule.{rule.code}.title'))}</h2>"]
    parts += [
        f"<p>{escape(say(f'cli.rules.page.{name}', text=text))}</p>" for name, text in rule.page(context.tag).items()
    ]
    for wrong, heading in ((True, "cli.rules.wrong"), (False, "cli.rules.right")):
        examples = [example for example in rule.examples if example.wrong is wrong]
        mine = [example for example in examples if example.language == context.tag] or examples
        items = "".join(f"<li>{_marked(example.text, context.theme)}</li>" for example in mine[:4])
        parts.append(f"<h3>{escape(say(heading))}</h3><ul>{items}</ul>")
    return "".join(parts)


def _marked(text: str, theme: Theme) -> str:
    shown = escape(text).replace("[[", f'<span style="background-color:{theme.hex("warn_soft")}">')
    return shown.replace("]]", "</span>")
