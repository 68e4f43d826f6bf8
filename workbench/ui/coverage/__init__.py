"""The Coverage panel: every number, date and quotation that is on no card."""
