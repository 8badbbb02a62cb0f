package dev.lifeops.finance.reports;

/** In which currencies figures are told. */
enum Currencies {
    /** All in the person's own, each line at the rate of its day. */
    BASE,
    /** Each currency by itself, nothing converted. */
    EACH
}
