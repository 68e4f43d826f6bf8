"""From claims and links to findings. Never imports extract: both speak domain."""
