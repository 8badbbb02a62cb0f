package dev.lifeops.imports;

/** An account as the other program knows it. */
record ForeignAccount(String name, String type) {}
