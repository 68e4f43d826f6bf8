"""Languages as data: typed views of resources/languages/<tag>/, and the tokens and sentences that all engines share."""
