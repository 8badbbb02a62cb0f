package dev.lifeops.ocr.camera;

import dev.lifeops.ocr.printer.Wear;
import java.util.List;
import java.util.function.LongFunction;

/** The kinds of photographs that people take of receipts; all but the first few are spoilt in one way. */
public record Photograph(String name, LongFunction<Wear> wear) {

    public static final List<Photograph> KINDS = List.of(
            // No photograph: the print as it is.
            new Photograph("flat", _ -> Wear.jpeg(85)),
            // On a dark table, nearly straight, in even light.
            new Photograph("dark_table", seed -> Shot.on(Surface.DARK_WOOD, seed)),
            new Photograph("light_table", seed -> Shot.on(Surface.LIGHT_WOOD, seed)),
            new Photograph("white_table", seed -> Shot.on(Surface.WHITE_TABLE, seed)),
            new Photograph("stone", seed -> Shot.on(Surface.STONE, seed)),
            new Photograph("cloth", seed -> Shot.on(Surface.CLOTH, seed)),
            new Photograph("clutter", seed -> Shot.on(Surface.CLUTTER, seed)),
            new Photograph(
                    "slanted", seed -> Shot.posed(seed, dice -> Pose.of(dice.between(-8.0, 8.0), 38, 0.9, dice))),
            new Photograph(
                    "askew",
                    seed -> Shot.posed(
                            seed, dice -> Pose.of(dice.between(12.0, 40.0) * dice.oneOf(-1, 1), 8, 0.95, dice))),
            new Photograph(
                    "on_its_side",
                    seed -> Shot.posed(
                            seed, dice -> Pose.of(dice.oneOf(90, 270) + dice.between(-6.0, 6.0), 8, 0.95, dice))),
            new Photograph(
                    "upside_down",
                    seed -> Shot.posed(seed, dice -> Pose.of(180 + dice.between(-6.0, 6.0), 8, 0.93, dice))),
            new Photograph(
                    "shadow",
                    seed -> Shot.lit(
                            seed, dice -> Light.shadow(dice.between(0.35, 0.6), dice.between(1.0, 5.0), dice))),
            new Photograph("uneven_light", seed -> Shot.lit(seed, dice -> Light.fallingOff(0.25, dice))),
            new Photograph(
                    "dim",
                    seed -> Shot.lit(seed, dice -> Light.dim(dice.between(0.22, 0.4)))
                            .then(Wear.noise(7, seed))
                            .then(Wear.jpeg(50))),
            new Photograph("curled", seed -> Shot.bent(seed, dice -> Relief.curled(dice.between(0.4, 0.9), dice))),
            new Photograph("arched", seed -> Shot.bent(seed, dice -> Relief.arched(dice.between(0.3, 0.7), dice))),
            new Photograph("folded", seed -> Shot.bent(seed, dice -> Relief.folded(dice.between(0.25, 0.5), dice))),
            new Photograph("crumpled", seed -> Shot.bent(seed, dice -> Relief.crumpled(dice.between(0.15, 0.4), dice))),
            new Photograph(
                    "moved",
                    seed -> Shot.lit(seed, dice -> Lens.moved(dice.between(3.0, 6.0), dice.between(0, Math.PI)))),
            new Photograph("out_of_focus", seed -> Shot.lit(seed, dice -> Lens.outOfFocus(dice.between(4, 6)))),
            new Photograph(
                    "compressed",
                    seed -> Shot.on(Surface.DARK_WOOD, seed)
                            .then(Wear.scaled(0.6))
                            .then(Wear.jpeg(35))),
            new Photograph(
                    "held",
                    seed -> Shot.taken(
                            seed,
                            (paper, dice) -> new Scene(Shot.FRAME, Surface.CLUTTER, dice)
                                    .lay(
                                            Relief.arched(0.25, dice).on(paper, dice),
                                            Pose.of(dice.between(-10.0, 10.0), 15, 0.8, dice))
                                    .hold())),
            new Photograph(
                    "cut_off", seed -> Shot.posed(seed, dice -> Pose.of(dice.between(-2.0, 2.0), 3, 1.03, dice))),
            new Photograph(
                    "small",
                    seed -> Shot.taken(
                            seed,
                            (paper, dice) -> new Scene(Shot.TWELVE_MEGAPIXELS, Surface.LIGHT_WOOD, dice)
                                    .lay(paper, Pose.of(dice.between(-15.0, 15.0), 12, 0.5, dice)))),
            // Beside its length a long receipt is narrow, so that its print is small.
            new Photograph(
                    "long",
                    seed -> Wear.lengthened(1.6)
                            .then(Shot.posed(seed, dice -> Pose.of(dice.between(-4.0, 4.0), 8, 0.97, dice)))),
            // What a messenger leaves of a photograph.
            new Photograph(
                    "messenger",
                    seed -> Shot.on(Surface.LIGHT_WOOD, seed)
                            .then(Wear.shrunk(1000))
                            .then(Wear.jpeg(60))),
            new Photograph("glare", seed -> Shot.lit(seed, dice -> Light.glare(dice.between(0.5, 0.8), dice))),
            new Photograph("dotted", seed -> Wear.dotted(250).then(Shot.on(Surface.DARK_WOOD, seed))),
            new Photograph("faded", seed -> Wear.fade(0.55).then(Shot.on(Surface.LIGHT_WOOD, seed))),
            new Photograph(
                    "a4_scan",
                    seed -> Shot.taken(
                            seed,
                            (paper, dice) -> new Scene(Shot.A4, Surface.SCANNER_LID, dice)
                                    .lay(paper, new Pose(dice.between(-4.0, 4.0), 0, 0, dice.between(0.5, 0.75))))),
            // A little of everything, as in life.
            new Photograph("everyday", Shot::everyday));

    /** What happens to a print that is photographed so; the same for the same seed. */
    public Wear of(long seed) {
        return wear.apply(seed);
    }
}
