package health.praxis.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.praxis.audit.Audit;
import health.praxis.tenancy.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each door method can reach the history, or stands on a reviewed list with the reason why it need not. */
class HistoryWallTest {

    private static final Path REVIEWED = Path.of("src/test/resources/walls/writes-no-history.txt");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.praxis");

    @Test
    @DisplayName("AUD-1 a door method writes into the history, or the reviewed list says why not")
    void doorsWriteHistory() throws IOException {
        assertThat(silent())
                .as("record the act with Audit.record, or add 'Class.method: why not' to " + REVIEWED)
                .isSubsetOf(reviewed());
    }

    @Test
    @DisplayName("AUD-1 the list names no method that is gone or writes history by now")
    void theListIsCurrent() throws IOException {
        assertThat(reviewed()).isSubsetOf(silent());
    }

    @Test
    @DisplayName("AUD-1 a door method that writes nothing is caught")
    void aSilentDoorIsCaught() {
        assertThat(silent()).contains("CreditQueries.balance").doesNotContain("PatientQueries.profile");
    }

    private static Set<String> reviewed() throws IOException {
        try (Stream<String> lines = Files.lines(REVIEWED)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> {
                        assertThat(line).as("method and reason").matches("\\w+\\.\\w+: .{10,}");
                        return line.substring(0, line.indexOf(':'));
                    })
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> silent() {
        return HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(Door.class) && !type.isEquivalentTo(Audit.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !reachesHistory(method, new HashSet<>()))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean reachesHistory(JavaCodeUnit unit, Set<String> seen) {
        if (unit.getOwner().isEquivalentTo(Audit.class)) {
            return true;
        }
        if (!unit.getOwner().getPackageName().startsWith("health.praxis") || !seen.add(unit.getFullName())) {
            return false;
        }
        Stream<AccessTarget.CodeUnitAccessTarget> called =
                unit.getCallsFromSelf().stream().map(call -> call.getTarget());
        Stream<AccessTarget.CodeUnitAccessTarget> named =
                unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget());
        return Stream.concat(called, named)
                .map(HistoryWallTest::resolved)
                .flatMap(Optional::stream)
                .anyMatch(next -> reachesHistory(next, seen));
    }

    private static Optional<JavaCodeUnit> resolved(AccessTarget.CodeUnitAccessTarget target) {
        return target.resolveMember().map(JavaCodeUnit.class::cast);
    }
}
