"""Own parts of the understanding pipeline: words, entities, features, classifier, decision."""
