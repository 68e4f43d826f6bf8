"""What a person can do, without Qt: operations, undo, queries; sees its store through ports."""
