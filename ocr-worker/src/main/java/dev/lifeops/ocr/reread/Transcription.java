package dev.lifeops.ocr.reread;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes characters of what the network says of each narrow strip of a line: a class that goes on is one character, and
 * only a strip with nothing to read tells two equal ones apart (connectionist temporal classification).
 */
final class Transcription {

    private final float[] probabilities;
    private final int strips;
    private final Alphabet alphabet;

    /** The probabilities of all classes strip by strip, from left to right. */
    Transcription(float[] probabilities, int strips, Alphabet alphabet) {
        this.probabilities = probabilities;
        this.strips = strips;
        this.alphabet = alphabet;
    }

    List<Glyph> glyphs() {
        var glyphs = new ArrayList<Glyph>();
        Alphabet.Entry before = null;
        for (var strip = 0; strip < strips; strip++) {
            var entry = likeliest(strip);
            if (entry != null && entry.equals(before)) {
                glyphs.add(longer(glyphs.removeLast(), strip));
            } else if (entry != null) {
                glyphs.add(glyph(entry, strip));
            }
            before = entry;
        }
        return glyphs;
    }

    private Glyph glyph(Alphabet.Entry entry, int strip) {
        return new Glyph(entry.text(), place(strip), place(strip + 1), Math.min(1, of(strip, entry.number())));
    }

    private Glyph longer(Glyph glyph, int strip) {
        return new Glyph(glyph.text(), glyph.left(), place(strip + 1), glyph.probability());
    }

    private double place(int strip) {
        return (double) strip / strips;
    }

    /** The likeliest character, or null where nothing is likelier. */
    private Alphabet.@Nullable Entry likeliest(int strip) {
        Alphabet.Entry best = null;
        var most = of(strip, 0);
        for (var entry : alphabet.entries()) {
            if (of(strip, entry.number()) > most) {
                most = of(strip, entry.number());
                best = entry;
            }
        }
        return best;
    }

    private float of(int strip, int number) {
        return probabilities[strip * (probabilities.length / strips) + number];
    }
}
