package dev.lifeops.ocr.recognise;

import com.sun.jna.Pointer;
import net.sourceforge.tess4j.TessAPI;

/** Tesseract's C interface, extended by the functions that tess4j maps to a structure of an older layout. */
interface Tess extends TessAPI {

    int TessBaseAPIRecognize(TessBaseAPI handle, Pointer monitor);

    void TessMonitorSetDeadlineMSecs(Pointer monitor, int milliseconds);

    void TessMonitorDelete(Pointer monitor);
}
