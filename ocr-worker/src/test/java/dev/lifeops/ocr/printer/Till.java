package dev.lifeops.ocr.printer;

/** Lays a purchase out as one country's tills do, in one of their many ways. */
interface Till {
    Sheet print(Truth truth);
}
