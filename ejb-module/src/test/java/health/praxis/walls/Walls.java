package health.praxis.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import health.praxis.installation.Job;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The walls of the house, each a rule that can be asked of the real rooms and of a deliberately wrong sample. */
final class Walls {

    /** From the ground up: a room uses only rooms before it in this list. */
    static final List<String> ROOMS = List.of(
            "shared",
            "installation",
            "tenancy",
            "sealing",
            "outbox",
            "audit",
            "delivery",
            "signin",
            "practice",
            "access",
            "patients",
            "scheduling",
            "credits",
            "telehealth",
            "telephony",
            "reminders",
            "waitinglist",
            "campaigns",
            "portal",
            "reports",
            "integrations",
            "platform");

    /** Transactional beans that are no doors: used inside their room only, by timers that serve all practices. */
    static final Set<String> NO_DOORS = Set.of("RelayLedger");

    private Walls() {}

    static List<String> roomOrder(JavaClasses house, String base) {
        List<String> broken = new ArrayList<>();
        for (int floor = 0; floor < ROOMS.size() - 1; floor++) {
            String[] above = ROOMS.subList(floor + 1, ROOMS.size()).stream()
                    .map(room -> base + "." + room + "..")
                    .toArray(String[]::new);
            broken.addAll(failures(
                    noClasses()
                            .that()
                            .resideInAPackage(base + "." + ROOMS.get(floor) + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above)
                            .allowEmptyShould(true),
                    house));
        }
        return broken;
    }

    /** Timers of the development surroundings, which no operator waits for. */
    private static final Set<String> UNSEEN_TIMERS = Set.of("DevelopmentClock");

    /** Whoever runs the installation sees when each timer last ran. */
    static ArchRule timersAreSeen() {
        return methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "run in production", (JavaClass bean) -> !UNSEEN_TIMERS.contains(bean.getSimpleName())))
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Job.class);
    }

    static ArchRule doorsCarryARight() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Door.class)
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(Allowed.class)
                .orShould()
                .beAnnotatedWith(OpenToAll.class);
    }

    static ArchRule statelessBeansAreDoors() {
        return classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "reviewed as no door", (JavaClass bean) -> NO_DOORS.contains(bean.getSimpleName()))))
                .should()
                .beAnnotatedWith(Door.class);
    }

    /** Who knows the profile itself; whatever these answer obeys what the caller may know (ANON-4). */
    private static final Set<String> KNOW_PATIENTS =
            Set.of("Patient", "PatientRecords", "ShownPatients", "Patients", "AnonymousPatient");

    /** Everybody else gets patients from ShownPatients, by name or by anonymous id. */
    static ArchRule onePlaceShowsPatients() {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "do not keep patients", (JavaClass type) -> !KNOW_PATIENTS.contains(outermost(type))))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are the patient's entity",
                        (JavaClass type) -> type.isAnnotatedWith(Entity.class)
                                && type.getSimpleName().equals("Patient")))
                .because("names reach others through ShownPatients alone (decision 20)");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(Walls::outermost).orElse(type.getSimpleName());
    }

    static ArchRule entitiesStayInTheirRoom() {
        return classes().that().areAnnotatedWith(Entity.class).should().notBePublic();
    }

    static ArchRule entitiesHaveNoSetters() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*");
    }

    static ArchRule associationsStayInARoom() {
        return fields().that()
                .areAnnotatedWith(ManyToOne.class)
                .or()
                .areAnnotatedWith(OneToMany.class)
                .or()
                .areAnnotatedWith(OneToOne.class)
                .or()
                .areAnnotatedWith(ManyToMany.class)
                .should(new ArchCondition<>("point into their own room") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        String room = field.getOwner().getPackageName();
                        field.getType().getAllInvolvedRawTypes().stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .filter(type -> !type.getPackageName().equals(room))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        field, field.getFullName() + " points to " + type.getName())));
                    }
                })
                .allowEmptyShould(true);
    }

    /** Each provider's SDK and the one package that may know it. */
    static List<String> sdksStayInTheirAdapters(JavaClasses house, String base) {
        List<String> broken = new ArrayList<>();
        List<List<String>> homes = List.of(
                List.of("com.twilio..", base + ".delivery.twilio.."),
                List.of("software.amazon..", base + ".telehealth.chime.."),
                List.of("jakarta.mail..", base + ".delivery.smtp.."),
                List.of("com.google.crypto.tink..", base + ".sealing.."),
                List.of("org.bouncycastle..", base + ".signin.."),
                List.of("com.google.i18n..", base + ".practice.."));
        for (List<String> home : homes) {
            broken.addAll(failures(
                    noClasses()
                            .that()
                            .resideInAPackage(base + "..")
                            .and()
                            .resideOutsideOfPackage(home.get(1))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(home.get(0)),
                    house));
        }
        return broken;
    }

    static ArchRule timeIsAskedOfTheClock() {
        Set<String> clocked = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                LocalTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName());
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the time is asked without a clock",
                        (JavaMethodCall call) -> call.getTarget().getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isAssignableTo(java.time.Clock.class))
                                && clocked.contains(call.getTargetOwner().getName())))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class);
    }

    static ArchRule ledgerLinesAreNeverChanged() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleName("LedgerLine")
                .should(new ArchCondition<>("only read") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getFieldAccesses().stream()
                                .filter(access -> access.getAccessType()
                                        == com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType.SET)
                                .filter(access -> access.getTargetOwner().equals(method.getOwner()))
                                .forEach(access -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " changes " + nameOf(access.getTarget()))));
                    }
                });
    }

    /** A query text is written down whole; putting values into it is what parameters are for. */
    static ArchRule noStringBuiltSql() {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "ask the database",
                        (JavaClass asking) -> asking.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                                        && call.getTarget().getName().contains("Query"))))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "text is formatted into a query",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(String.class)
                                && (call.getTarget().getName().equals("format")
                                        || call.getTarget().getName().equals("formatted")
                                        || call.getTarget().getName().equals("concat"))))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "a query is assembled",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(StringBuilder.class)
                                && call.getTarget().getName().equals("append")));
    }

    /** Queries that read who patients are, wherever they are written. */
    private static final Pattern READS_NAMES =
            Pattern.compile("(?i)\\b(?:from|join|update|into)\\s+(?:praxis\\.)?patient(?:_word)?\\b(?!\\.)");

    /** Source files that read profiles or search words past the one place that does. */
    static List<Path> readsNames(List<Path> sources) {
        return sources.stream()
                .filter(file ->
                        file.toString().endsWith(".java") && !file.endsWith(Path.of("patients", "PatientRecords.java")))
                .filter(file -> READS_NAMES
                        .matcher(WITHOUT_COMMENTS.matcher(text(file)).replaceAll(""))
                        .find())
                .toList();
    }

    private static final Pattern WITHOUT_COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> failures(ArchRule rule, JavaClasses house) {
        EvaluationResult result = rule.evaluate(house);
        return result.getFailureReport().getDetails();
    }

    private static String nameOf(AccessTarget target) {
        return target.getName();
    }
}
