package dev.lifeops.statements.banks;

/** What a person gave access to. */
public record Grant(Access access, Overview overview) {}
