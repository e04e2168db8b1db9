package health.praxis.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every wall holds in the real rooms and catches its wrong sample. */
class WallsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.praxis");

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("health.praxis.walls.wrong");

    @TestFactory
    @Tag("ASVS-1.2.4")
    @Tag("ASVS-8.3.1")
    Stream<DynamicTest> wallsHoldAndCatch() {
        Map<String, ArchRule> walls = Map.of(
                "a door method carries a right", Walls.doorsCarryARight(),
                "a stateless bean is a door", Walls.statelessBeansAreDoors(),
                "entities do not leave their room", Walls.entitiesStayInTheirRoom(),
                "entities have no setters", Walls.entitiesHaveNoSetters(),
                "associations stay in a room", Walls.associationsStayInARoom(),
                "time is asked of the clock", Walls.timeIsAskedOfTheClock(),
                "CRD-7 ledger lines are never changed", Walls.ledgerLinesAreNeverChanged(),
                "the jobs page knows every timer", Walls.timersAreSeen(),
                "ANON-4 one place shows patients", Walls.onePlaceShowsPatients(),
                "no SQL is built from text", Walls.noStringBuiltSql());
        return walls.entrySet().stream()
                .flatMap(wall -> Stream.of(
                        DynamicTest.dynamicTest(
                                wall.getKey(),
                                () -> assertThat(Walls.failures(wall.getValue(), HOUSE))
                                        .isEmpty()),
                        DynamicTest.dynamicTest(
                                wall.getKey() + ": the wrong sample is caught",
                                () -> assertThat(Walls.failures(wall.getValue(), WRONG))
                                        .isNotEmpty())));
    }

    @Test
    @DisplayName("a room uses only rooms below it")
    void roomsAreOrdered() {
        assertThat(Walls.roomOrder(HOUSE, "health.praxis")).isEmpty();
    }

    @Test
    @DisplayName("a room that reaches up is caught")
    void aRoomThatReachesUpIsCaught() {
        assertThat(Walls.roomOrder(WRONG, "health.praxis.walls.wrong")).isNotEmpty();
    }

    @Test
    @DisplayName("provider SDKs stay in their adapters")
    void sdksStayInTheirAdapters() {
        assertThat(Walls.sdksStayInTheirAdapters(HOUSE, "health.praxis")).isEmpty();
    }

    @Test
    @DisplayName("an SDK outside its adapter is caught")
    void anSdkOutsideItsAdapterIsCaught() {
        assertThat(Walls.sdksStayInTheirAdapters(WRONG, "health.praxis.walls.wrong"))
                .isNotEmpty();
    }
}
