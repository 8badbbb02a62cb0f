package dev.lifeops.ocr.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.page.Box;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Size;

class MappingTest {

    @Test
    void the_way_back_leads_to_where_one_came_from() {
        var steps =
                List.of(Mapping.scale(2, 3), Mapping.shift(10, -20), Mapping.quarterTurn(500), Mapping.of(new double[] {
                    1, 0.1, 3, 0.05, 0.9, 7, 0.0001, 0.0002, 1
                }));
        Origin thereAndBack = Mapping.scale(1, 1);
        for (var step : steps) {
            thereAndBack = thereAndBack.after(step.inverse());
        }
        for (var step : steps.reversed()) {
            thereAndBack = thereAndBack.after(step);
        }
        assertThat(thereAndBack.box(1, 30, 40, 90, 80)).isEqualTo(new Box(1, 30, 40, 60, 40));
    }

    @Test
    void a_quarter_turn_lays_the_top_left_corner_at_the_top_right() {
        assertThat(Mapping.quarterTurn(100).box(1, 0, 0, 10, 20)).isEqualTo(new Box(1, 80, 0, 20, 10));
    }

    @Test
    void a_half_turn_lays_the_top_left_corner_at_the_bottom_right() {
        assertThat(Mapping.halfTurn(100, 200).box(1, 0, 0, 10, 20)).isEqualTo(new Box(1, 90, 180, 10, 20));
    }

    @Test
    void a_turn_keeps_the_middle_in_the_middle() {
        var turn = Mapping.turn(30, new Size(100, 200), new Size(300, 400));
        assertThat(turn.box(1, 50, 100, 50, 100)).isEqualTo(new Box(1, 150, 200, 0, 0));
    }

    @Test
    void a_turn_lifts_what_lies_to_the_right() {
        var turn = Mapping.turn(90, new Size(200, 200), new Size(200, 200));
        assertThat(turn.box(1, 150, 100, 160, 100)).isEqualTo(new Box(1, 100, 40, 0, 10));
    }
}
