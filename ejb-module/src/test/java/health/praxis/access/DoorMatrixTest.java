package health.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * docs/access-doors.txt, the reviewed table of who gets what at each method of each door, is complete and agrees with the
 * policy. That the doors do what it says is asked of them in the server by {@code DoorMatrixIT}, which also writes the
 * table's new lines.
 */
class DoorMatrixTest {

    private static final Path TABLE = Path.of("../docs/access-doors.txt");

    /** Refused for want of the right; kept back by Read Only Access. */
    private static final Set<Character> REFUSED = Set.of('r', 'o');

    /** What may come of asking for another practice's record: the same as of asking for none. */
    private static final Set<Character> LIKE_MISSING = Set.of('h', '~', 'n', 'r', 'o', 'c');

    private static final UserSettings READ_ONLY =
            new UserSettings(true, Set.of(), false, false, false, false, false, false);
    private static final UserSettings WITH_HISTORY =
            new UserSettings(false, Set.of(), false, false, true, false, false, false);

    private static final Map<String, Set<Right>> COLUMNS = columns();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.praxis");

    private static Map<String, Set<Right>> columns() {
        Map<String, Set<Right>> columns = new LinkedHashMap<>();
        columns.put("PP", Policy.rights(Role.PRACTITIONER, AccessLevel.PERSONAL));
        columns.put("PO", Policy.rights(Role.PRACTITIONER, AccessLevel.OWN_AND_CONTACT));
        columns.put("PC", Policy.rights(Role.PRACTITIONER, AccessLevel.CLINICAL));
        columns.put("PF", Policy.rights(Role.PRACTITIONER, AccessLevel.FULL));
        columns.put("AA", Policy.rights(Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE));
        columns.put("AC", Policy.rights(Role.ADMINISTRATOR, AccessLevel.CLINICAL));
        columns.put("AF", Policy.rights(Role.ADMINISTRATOR, AccessLevel.FULL));
        columns.put("OW", Policy.rights(Role.PRACTITIONER, AccessLevel.FULL, WITH_HISTORY));
        columns.put("RO", Policy.rights(Role.PRACTITIONER, AccessLevel.CLINICAL, READ_ONLY));
        columns.put("LK", Policy.PARTICIPANT);
        columns.put("GU", Policy.PARTICIPANT);
        columns.put("SO", Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD));
        columns.put("AN", Set.of());
        columns.put("ME", Set.of());
        columns.put("PA", Set.of());
        columns.put("PL", Set.of(Right.PLATFORM));
        columns.put("PW", Set.of(Right.PLATFORM));
        columns.put("JB", Set.of(Right.WORK));
        return columns;
    }

    /** One line of the table. */
    private record Line(String method, List<String> cells, boolean remarked) {

        String cell(String column) {
            return cells.get(List.copyOf(COLUMNS.keySet()).indexOf(column));
        }
    }

    @Test
    @Tag("ASVS-8.1.1")
    @DisplayName("SEC-1 every method of every door stands in the reviewed table, and nothing else does")
    void complete() throws IOException {
        Set<String> written = table().keySet();
        assertThat(missing(HOUSE, written))
                .as("lines to add to " + TABLE + ". Refusals are computed; a ? waits for what DoorMatrixIT sees, which"
                        + " leaves the finished file in ear/target/container-tests")
                .isEmpty();
        assertThat(written)
                .as("methods that are gone")
                .isSubsetOf(methods(HOUSE).keySet());
    }

    @Test
    @DisplayName("SEC-1 a new door method without a line is caught")
    void aNewDoorIsCaught() throws IOException {
        JavaClasses wrong = new ClassFileImporter().importPackages("health.praxis.walls.wrong");
        assertThat(missing(wrong, table().keySet())).anyMatch(line -> line.startsWith("OpenDoor."));
    }

    @Test
    @Tag("ASVS-8.2.1")
    @DisplayName("SEC-1 ACC-1 the table refuses whoever lacks the right by the policy, and nobody else")
    void agreesWithThePolicy() throws IOException {
        Map<String, Line> table = table();
        List<String> wrong = new ArrayList<>();
        methods(HOUSE)
                .forEach((key, method) -> COLUMNS.forEach((column, rights) -> {
                    String cell = table.containsKey(key) ? table.get(key).cell(column) : "";
                    boolean refused = cell.chars().allMatch(letter -> REFUSED.contains((char) letter));
                    boolean mayPass = mayPass(method, rights);
                    // A door that is open to all asks inside who may; one that asks for a right seldom refuses beyond
                    // it.
                    boolean anyRefusal = cell.indexOf('r') >= 0 && method.isAnnotatedWith(Allowed.class);
                    if (!mayPass && !refused
                            || mayPass && anyRefusal && !table.get(key).remarked()) {
                        wrong.add(key + " for " + column + ": " + cell);
                    }
                }));
        assertThat(wrong)
                .as("cells that contradict the policy; a refusal beyond the policy needs a remark behind #")
                .isEmpty();
    }

    @Test
    @Tag("ASVS-8.4.1")
    @DisplayName("SEC-1 ACC-7 by the table another practice's record is like a missing one, or a remark says why not")
    void otherPractices() throws IOException {
        List<String> wrong = new ArrayList<>();
        table().values()
                .forEach(line -> COLUMNS.keySet().forEach(column -> {
                    String cell = line.cell(column);
                    boolean unlike = cell.length() == 3 && !LIKE_MISSING.contains(cell.charAt(2));
                    if (!line.remarked()
                            && (unlike || cell.indexOf('L') >= 0 || cell.indexOf('f') >= 0 || cell.indexOf('?') >= 0)) {
                        wrong.add(line.method() + " for " + column + ": " + cell);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("SEC-1 doors that are one step of another door are called inside their room only")
    void stepsStayInside() {
        assertThat(HOUSE.stream()
                        .filter(type -> type.isAnnotatedWith(Door.class)
                                && type.getSimpleName().endsWith("Steps"))
                        .flatMap(type -> type.getDirectDependenciesToSelf().stream())
                        .filter(use -> !use.getOriginClass()
                                .getPackageName()
                                .equals(use.getTargetClass().getPackageName())))
                .isEmpty();
    }

    private static boolean mayPass(JavaMethod method, Set<Right> rights) {
        return method.isAnnotatedWith(OpenToAll.class)
                || method.isAnnotatedWith(Allowed.class)
                        && Arrays.stream(method.getAnnotationOfType(Allowed.class)
                                        .value())
                                .anyMatch(rights::contains);
    }

    private static List<String> missing(JavaClasses house, Set<String> written) {
        return methods(house).entrySet().stream()
                .filter(method -> !written.contains(method.getKey()))
                .map(method -> "%-78s  %s"
                        .formatted(
                                method.getKey(),
                                COLUMNS.values().stream()
                                        .map(rights -> mayPass(method.getValue(), rights) ? "?  " : "r  ")
                                        .collect(Collectors.joining(" "))))
                .toList();
    }

    private static Map<String, JavaMethod> methods(JavaClasses house) {
        Map<String, JavaMethod> methods = new TreeMap<>();
        for (JavaClass type : house) {
            if (type.isAnnotatedWith(Door.class) && !type.getSimpleName().equals("DoorInterceptor")) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(method -> methods.put(key(method), method));
            }
        }
        return methods;
    }

    private static String key(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName()
                + method.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static Map<String, Line> table() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DoorMatrixTest::line)
                    .collect(Collectors.toMap(Line::method, line -> line, (one, twice) -> twice, TreeMap::new));
        }
    }

    private static Line line(String text) {
        String[] parts = text.split(" +# ", 2);
        String[] words = parts[0].strip().split(" +");
        assertThat(words).as(text).hasSize(1 + COLUMNS.size());
        if (parts.length > 1) {
            assertThat(parts[1]).as("a remark says why").hasSizeGreaterThan(15);
        }
        return new Line(words[0], List.of(words).subList(1, words.length), parts.length > 1);
    }
}
