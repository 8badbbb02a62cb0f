package dev.lifeops.demo;

/** Why the demo was not filled, in a sentence for the person who asked for it. */
public final class DemoRefused extends RuntimeException {

    DemoRefused(String sentence) {
        super(sentence);
    }
}
