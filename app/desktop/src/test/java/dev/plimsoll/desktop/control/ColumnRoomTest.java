package dev.plimsoll.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ColumnRoomTest {
    private static final Column<String> TEXT = Column.of("Text", 100, text -> text);
    private static final Column<String> MAIN = Column.of("Title", 300, text -> text);
    private static final Column<String> BADGE = Column.of("Badge", 100, text -> text, _ -> new Region());

    @Test
    void theRightmostYieldFirstAndTheNameAndTheWidestTextStay() {
        ColumnRoom room = new ColumnRoom(List.of(TEXT, TEXT, TEXT, MAIN));
        List<Double> least = List.of(70.0, 100.0, 90.0, 130.0);

        assertThat(room.shown(least, 500)).containsExactly(true, true, true, true);
        assertThat(room.shown(least, 400)).containsExactly(true, true, false, true);
        assertThat(room.shown(least, 350)).as("the main one has room").containsExactly(true, false, false, true);
        assertThat(room.shown(least, 250)).containsExactly(true, false, false, true);
        assertThat(room.shown(least, 40)).containsExactly(true, false, false, true);
        assertThat(room.shown(least, 0)).as("before it is laid out").containsOnly(true);
        assertThat(new ColumnRoom(List.of(TEXT, MAIN, TEXT, TEXT)).shown(least, 250))
                .containsExactly(true, true, false, false);
    }

    @Test
    void badgesYieldAfterText() {
        ColumnRoom room = new ColumnRoom(List.of(TEXT, TEXT, BADGE, MAIN));

        assertThat(room.shown(List.of(70.0, 100.0, 90.0, 130.0), 350)).containsExactly(true, false, true, true);
    }

    @Test
    void whatIsLeftIsForTheColumnThatTellsWhatARowIsAbout() {
        ColumnRoom room = new ColumnRoom(List.of(TEXT, MAIN, TEXT));
        List<Double> least = room.least(1);
        List<Boolean> all = List.of(true, true, true);

        assertThat(room.widths(all, least, 900)).containsExactly(100.0, 700.0, 100.0);
        assertThat(room.widths(all, least, 500)).containsExactly(100.0, 300.0, 100.0);
        assertThat(room.widths(List.of(true, true, false), least, 500)).containsExactly(100.0, 400.0, 0.0);
        assertThat(room.widths(all, room.least(2), 1000)).containsExactly(200.0, 600.0, 200.0);
        assertThat(room.widths(all, least, 200)).as("the least").isEqualTo(floors(least));
    }

    @Test
    void aColumnThatSomebodyDrewKeepsItsWidth() {
        ColumnRoom room = new ColumnRoom(List.of(TEXT, MAIN, TEXT));
        room.wish(2, 300, room.least(2));

        assertThat(room.widths(List.of(true, true, true), room.least(1), 900)).containsExactly(100.0, 650.0, 150.0);
    }

    private static List<Double> floors(List<Double> widths) {
        return widths.stream().map(Math::floor).toList();
    }

    @RepeatedTest(50)
    void moreRoomNeverHidesAColumn() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Double> least =
                random.doubles(1 + random.nextInt(8), 20, 300).boxed().toList();
        ColumnRoom room = new ColumnRoom(Stream.generate(() -> random.nextBoolean() ? TEXT : BADGE)
                .limit(least.size())
                .toList());
        double width = random.nextDouble(1, 1_500);

        List<Boolean> narrow = room.shown(least, width);
        List<Boolean> wide = room.shown(least, width + random.nextDouble(500));

        assertThat(narrow.getFirst()).as("seed " + seed).isTrue();
        for (int at = 0; at < least.size(); at++) {
            assertThat(wide.get(at) || !narrow.get(at)).as("seed " + seed).isTrue();
        }
    }

    @Test
    void leastWidthsGrowWithTheText() {
        ColumnRoom room = new ColumnRoom(List.of(Column.<String>of("Name", 60, text -> text), MAIN));

        List<Double> usual = room.least(1);

        assertThat(usual).containsExactly(usual.getFirst(), 100.0);
        assertThat(usual.getFirst()).isBetween(60.0, 70.0);
        assertThat(room.least(2)).containsExactly(2 * usual.getFirst(), 200.0);
    }
}
