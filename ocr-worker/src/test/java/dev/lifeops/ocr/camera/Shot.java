package dev.lifeops.ocr.camera;

import dev.lifeops.ocr.printer.Dice;
import dev.lifeops.ocr.printer.Wear;
import java.util.function.Function;
import org.opencv.core.Mat;
import org.opencv.core.Size;

/** One paper on one surface, taken by hand in good light, save in what a kind of photograph is about. */
final class Shot {

    static final Size FRAME = new Size(1800, 2400);
    static final Size TWELVE_MEGAPIXELS = new Size(3024, 4032);
    static final Size A4 = new Size(2480, 3508);

    private static final double FILL = 0.92;

    @FunctionalInterface
    interface Setting {
        Scene of(Cutting paper, Dice dice);
    }

    private Shot() {}

    static Wear on(Surface surface, long seed) {
        return taken(seed, (paper, dice) -> new Scene(FRAME, surface, dice).lay(paper, nearlyStraight(dice)));
    }

    static Wear posed(long seed, Function<Dice, Pose> pose) {
        return taken(seed, (paper, dice) -> new Scene(FRAME, usual(dice), dice).lay(paper, pose.apply(dice)));
    }

    static Wear bent(long seed, Function<Dice, Relief> relief) {
        return taken(
                seed,
                (paper, dice) -> new Scene(FRAME, usual(dice), dice)
                        .lay(relief.apply(dice).on(paper, dice), nearlyStraight(dice)));
    }

    static Wear lit(long seed, Function<Dice, Wear> light) {
        var dice = new Dice(seed);
        Wear scene = picture -> new Scene(FRAME, usual(dice), dice)
                .lay(Cutting.of(picture), nearlyStraight(dice))
                .taken();
        return picture -> scene.then(light.apply(dice)).then(Lens.usual(seed)).on(picture);
    }

    static Wear taken(long seed, Setting setting) {
        Wear scene = picture -> setting.of(Cutting.of(picture), new Dice(seed)).taken();
        return scene.then(Lens.usual(seed));
    }

    /** A little of everything, as in life. */
    static Wear everyday(long seed) {
        return picture -> everyday(picture, new Dice(seed), seed);
    }

    private static Mat everyday(Mat picture, Dice dice, long seed) {
        var surface = dice.oneOf(Surface.values());
        var relief = dice.oneOf(
                Relief.curled(dice.between(0, 0.6), dice),
                Relief.arched(dice.between(0, 0.4), dice),
                Relief.folded(dice.between(0, 0.3), dice),
                Relief.crumpled(dice.between(0, 0.3), dice));
        var scene = new Scene(dice.oneOf(FRAME, TWELVE_MEGAPIXELS), surface, dice);
        var pose = Pose.of(6 * dice.gauss(), 14, dice.between(0.7, 1.0), dice);
        return Wear.fade(dice.between(0.02, 0.3))
                .then(paper ->
                        scene.lay(relief.on(Cutting.of(paper), dice), pose).taken())
                .then(Light.shadow(dice.between(0.55, 1.0), dice.between(2.0, 12.0), dice))
                .then(Light.fallingOff(dice.between(0.5, 1.0), dice))
                .then(Light.dim(dice.between(0.5, 1.0)))
                .then(Lens.moved(dice.between(0.0, 2.0), dice.between(0, Math.PI)))
                .then(Lens.usual(seed))
                .on(picture);
    }

    private static Surface usual(Dice dice) {
        return dice.oneOf(Surface.DARK_WOOD, Surface.LIGHT_WOOD, Surface.STONE);
    }

    private static Pose nearlyStraight(Dice dice) {
        return Pose.of(dice.between(-4.0, 4.0), 8, FILL, dice);
    }
}
