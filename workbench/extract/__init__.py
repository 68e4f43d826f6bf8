"""From text to mentions to claims. Imports language and domain only; knows nothing of checking or of a desk."""
