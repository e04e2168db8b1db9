package health.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Module;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.tenancy.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The policy written out for people who review it; {@code -Daccess.write=true} writes the page anew. */
class AccessTableTest {

    private static final Path PAGE = Path.of("../docs/access.md");

    private record Column(String title, Role role, AccessLevel level) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Pract. Personal", Role.PRACTITIONER, AccessLevel.PERSONAL),
            new Column("Pract. Own + contact", Role.PRACTITIONER, AccessLevel.OWN_AND_CONTACT),
            new Column("Pract. Clinical", Role.PRACTITIONER, AccessLevel.CLINICAL),
            new Column("Pract. Full", Role.PRACTITIONER, AccessLevel.FULL),
            new Column("Admin. Administrative", Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE),
            new Column("Admin. Clinical", Role.ADMINISTRATOR, AccessLevel.CLINICAL),
            new Column("Admin. Full", Role.ADMINISTRATOR, AccessLevel.FULL));

    @Test
    @Tag("ASVS-8.1.1")
    @DisplayName("ACC-1 to ACC-17 docs/access.md is the policy that runs")
    void thePageIsThePolicy() throws IOException {
        if (Boolean.getBoolean("access.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        return String.join(
                "\n",
                "# Who may do what",
                "",
                "The whole access policy, written out from `health.praxis.access.Policy` by `AccessTableTest`; a change of one without the other fails",
                "the build. Rights are asked at every door, anew for each request: a changed level or setting holds from the next click on (ACC-5).",
                "",
                "## What role and level grant",
                "",
                "| Right | " + titles() + " |",
                "|---" + "|:-:".repeat(COLUMNS.size()) + "|",
                rights(),
                "",
                "Rights that no user has are left out: `PLATFORM`, `WORK`, `SESSION_JOIN`, `FEED_READ`, `CREDITS_GRANT`. Full Access is lowered for a practitioner, and",
                "a practitioner with Full Access deactivated, only as ORG-18 says.",
                "",
                "## What settings do on top of any level",
                "",
                "What is taken away is away, whatever adds it, in any order.",
                "",
                "| Setting | Adds | Takes away |",
                "|---|---|---|",
                settings(),
                "",
                "Hiding patient names is for administrators only: they see anonymous IDs, find patients by ID alone, and neither make nor edit profiles;",
                "the database shows them no name (decision 20). Nothing can be taken from an account owner.",
                "",
                "## Which records a level shows",
                "",
                "Decided by the database, as restrictive row-level policies on every table that names a patient or an appointment: a hidden record equals",
                "a missing one, in pages, searches and counts (ACC-7). Who may read the user action history reads there about these records only.",
                "",
                "| Level or setting | Patients | Calendars and appointments |",
                "|---|---|---|",
                scopes(),
                "| Clinic Restriction | with a relationship to a practitioner of the same locations, or made by this user | of practitioners of the same locations |",
                "| Relationship revoked | that patient is hidden | appointments with that patient alone are hidden |",
                "| Account owner | all, whatever else holds | all |",
                "");
    }

    private static String titles() {
        return COLUMNS.stream().map(Column::title).collect(Collectors.joining(" | "));
    }

    private static String rights() {
        return Arrays.stream(Right.values())
                .filter(right -> !Set.of(
                                Right.PLATFORM, Right.WORK, Right.SESSION_JOIN, Right.FEED_READ, Right.CREDITS_GRANT)
                        .contains(right))
                .map(right -> "| `" + right + "`" + (right.writes() ? " (writes)" : "") + " | "
                        + COLUMNS.stream()
                                .map(column -> Policy.rights(column.role(), column.level())
                                                .contains(right)
                                        ? "yes"
                                        : "·")
                                .collect(Collectors.joining(" | "))
                        + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String settings() {
        Map<String, UserSettings> all = new LinkedHashMap<>();
        for (Module module : Module.values()) {
            all.put(
                    "Module " + module + " withdrawn",
                    new UserSettings(false, Set.of(module), false, false, false, false, false, false));
        }
        all.put("Read Only Access", new UserSettings(true, Set.of(), false, false, false, false, false, false));
        all.put("Patient names hidden", new UserSettings(false, Set.of(), true, false, false, false, false, false));
        all.put("User action history", new UserSettings(false, Set.of(), false, false, true, false, false, false));
        all.put("Payment settings", new UserSettings(false, Set.of(), false, false, false, true, false, false));
        all.put("Export own data", new UserSettings(false, Set.of(), false, false, false, false, true, false));
        all.put("API key manager", new UserSettings(false, Set.of(), false, false, false, false, false, true));
        return all.entrySet().stream()
                .map(setting -> "| " + setting.getKey() + " | "
                        + names(setting.getValue(), Policy.Effect::adds) + " | "
                        + names(setting.getValue(), Policy.Effect::takes) + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String names(UserSettings settings, Function<Policy.Effect, Set<Right>> part) {
        String names = Policy.effects(settings).stream()
                .flatMap(effect -> part.apply(effect).stream())
                .sorted()
                .map(right -> "`" + right + "`")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "·" : names;
    }

    /** As the functions of the room's migration decide it; {@code AccessIT} asks them by every door. */
    private static String scopes() {
        return Arrays.stream(AccessLevel.values())
                .map(level -> level == AccessLevel.PERSONAL
                        ? "| " + level + " | with a relationship to this practitioner | the own ones |"
                        : "| " + level + " | all | all |")
                .collect(Collectors.joining("\n"));
    }
}
