package dev.lifeops.finance.bench;

/** Something that is bought, by the piece or by the kilogram. */
record Product(String name, String category, int cents, boolean weighed) {}
