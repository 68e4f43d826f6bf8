"""One declared table of settings: key, type, default, description. Nothing else may be set."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.errors import UsageError
from workbench.records import dataclass, field

Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One entry; `choices` limit a string, `description` is a message id."""

    key: str
    default: Value
    description: str
    choices: tuple[str, ...] = ()

    def checked(self, value: Value) -> Value:
        """The value when it fits. Raises UsageError naming key and value."""
        if type(value) is not type(self.default) or (self.choices and value not in self.choices):
            raise UsageError("error.setting.value", key=self.key, value=value)
        return value


def _table(*entries: Setting) -> dict[str, Setting]:
    return {entry.key: entry for entry in entries}


TABLE: dict[str, Setting] = _table(
    Setting("ui.language", "", "setting.ui.language", ("", "en", "fr")),
    Setting("ui.theme", "system", "setting.ui.theme", ("system", "light", "dark", "contrast")),
    Setting("ui.text_size", 100, "setting.ui.text_size"),
    Setting("ui.layout", "", "setting.ui.layout"),
    Setting("ui.keymap", "{}", "setting.ui.keymap"),
    Setting("review.auto_advance", True, "setting.review.auto_advance"),
    Setting("person.name", "", "setting.person.name"),
    Setting("network.fetch", False, "setting.network.fetch"),
    Setting("check.disabled", "", "setting.check.disabled"),
    Setting("check.enabled", "", "setting.check.enabled"),
    Setting("check.house", "", "setting.check.house"),
    Setting("check.severities", "", "setting.check.severities"),
    Setting("export.format", "html", "setting.export.format"),
    Setting("export.language", "", "setting.export.language", ("", "en", "fr")),
    Setting("export.notes", False, "setting.export.notes"),
    Setting("export.without", "", "setting.export.without"),
    Setting("export.all", False, "setting.export.all"),
    Setting("export.folder", "", "setting.export.folder"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Values that differ from their defaults; reading an undeclared key raises UsageError."""

    values: Mapping[str, Value] = field(default_factory=dict)

    def get(self, key: str) -> Value:
        return self.values.get(key, declared(key).default)

    def text(self, key: str) -> str:
        return str(self.get(key))

    def flag(self, key: str) -> bool:
        return bool(self.get(key))

    def number(self, key: str) -> int:
        return int(self.get(key))

    def with_value(self, key: str, value: Value) -> Settings:
        checked = declared(key).checked(value)
        return Settings({**self.values, key: checked})


def declared(key: str) -> Setting:
    if key not in TABLE:
        raise UsageError("error.setting.unknown", key=key)
    return TABLE[key]
