"""Which operations there are: every public function of `desk/ops` and of the exchange that makes one."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

from workbench.desk import exchange, ops


def every_operation() -> set[str]:
    """Their names with that of their module: "claims.set_note"."""
    modules = [importlib.import_module(f"{ops.__name__}.{item.name}") for item in pkgutil.iter_modules(ops.__path__)]
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}"
        for module in (*modules, exchange)
        for name, made in vars(module).items()
        if inspect.isfunction(made) and made.__module__ == module.__name__ and not name.startswith("_")
        if made.__annotations__.get("return") == "Operation" and name != "changing"
    }
