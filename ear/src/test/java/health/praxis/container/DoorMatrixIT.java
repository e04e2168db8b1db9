package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.MatrixPractice.Staff;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every method of every door, called by everybody, for their own record, a colleague's and another practice's. What comes of
 * it must be what docs/access-doors.txt says, which is read by people. Each call is rolled back, so the next one finds the
 * same records.
 */
@ExtendWith(ArquillianExtension.class)
class DoorMatrixIT extends HouseDeployment {

    private static final UserSettings READ_ONLY =
            new UserSettings(true, Set.of(), false, false, false, false, false, false);
    private static final UserSettings WITH_HISTORY =
            new UserSettings(false, Set.of(), false, false, true, false, false, false);

    /** Who asks, and whose records are whose to them. */
    private record Column(Caller caller, MatrixRecords own, MatrixRecords colleagues) {}

    private final MatrixArguments arguments = new MatrixArguments();
    private final Map<String, Column> columns = new LinkedHashMap<>();

    @Inject
    private APractice aPractice;

    @Inject
    private MatrixPractice prepared;

    @Inject
    private BeanManager beans;

    @Resource
    private UserTransaction transaction;

    private MatrixRecords others;
    private MatrixRecords missing;

    @Test
    @DisplayName("SEC-1 ACC-1 ACC-7 every door lets through, refuses and hides as the reviewed table says")
    void everyDoor() throws Exception {
        Set<MatrixRecords> all = prepare();
        Map<String, String> seen = new TreeMap<>();
        for (Class<?> door : doors()) {
            for (Method method : methods(door)) {
                seen.put(key(method), cells(method));
            }
        }
        for (MatrixRecords one : all) {
            prepared.clear(one);
        }
        assertThat(seen).hasSizeGreaterThan(150);
        assertThat(new MatrixFile("access-doors.txt").differences(seen))
                .as("lines that differ from docs/access-doors.txt; if what was seen is right, paste them or copy"
                        + " ear/target/container-tests/access-doors.txt, and have them reviewed")
                .isEmpty();
    }

    private Set<MatrixRecords> prepare() throws Exception {
        Opened practice = aPractice.open(1000);
        Opened stranger = aPractice.open(1000);
        Staff owner = prepared.owner(practice);
        Map<String, Staff> practitioners = new LinkedHashMap<>();
        practitioners.put("PP", prepared.add(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        practitioners.put("PO", prepared.add(practice, Role.PRACTITIONER, AccessLevel.OWN_AND_CONTACT));
        practitioners.put("PC", prepared.add(practice, Role.PRACTITIONER, AccessLevel.CLINICAL));
        practitioners.put("PF", prepared.add(practice, Role.PRACTITIONER, AccessLevel.FULL));
        practitioners.put("RO", prepared.add(practice, Role.PRACTITIONER, AccessLevel.CLINICAL));
        Map<String, MatrixRecords> records = new LinkedHashMap<>();
        for (Map.Entry<String, Staff> one : practitioners.entrySet()) {
            records.put(one.getKey(), prepared.recordsOf(practice, one.getValue(), "Quill" + one.getKey()));
        }
        records.put("OW", prepared.recordsOf(practice, owner, "QuillOW"));
        others = prepared.recordsOf(stranger, prepared.owner(stranger), "QuillXX");
        missing = MatrixRecords.missing(practice.id());
        prepared.give(practice, practitioners.get("RO"), READ_ONLY);
        prepared.give(practice, owner, WITH_HISTORY);

        MatrixRecords ownersOwn = records.get("OW");
        MatrixRecords clinical = records.get("PC");
        for (String name : List.of("PP", "PO", "PC", "PF")) {
            column(name, prepared.caller(practice, practitioners.get(name)), records.get(name), ownersOwn);
        }
        Map<String, AccessLevel> administrators = new TreeMap<>(
                Map.of("AA", AccessLevel.ADMINISTRATIVE, "AC", AccessLevel.CLINICAL, "AF", AccessLevel.FULL));
        for (Map.Entry<String, AccessLevel> one : administrators.entrySet()) {
            Staff staff = prepared.add(practice, Role.ADMINISTRATOR, one.getValue());
            column(one.getKey(), prepared.caller(practice, staff), clinical, ownersOwn);
        }
        column("OW", prepared.caller(practice, owner), ownersOwn, clinical);
        column("RO", prepared.caller(practice, practitioners.get("RO")), records.get("RO"), ownersOwn);
        column("LK", clinical.patientsSocket(), clinical, ownersOwn);
        column("GU", clinical.guestsSocket(), clinical, ownersOwn);
        column("SO", MatrixRecords.socket(practice.id(), clinical.seat()), clinical, ownersOwn);
        column("AN", Caller.visitor("192.0.2.97"), clinical, ownersOwn);
        column("ME", Caller.account(clinical.account(), "192.0.2.97"), clinical, ownersOwn);
        column("PA", Caller.portal(clinical.account(), "192.0.2.97"), clinical, ownersOwn);
        Caller platform = Caller.platform(null, "192.0.2.97");
        column("PL", platform, clinical, ownersOwn);
        column("PW", platform.within(practice.id()), clinical, ownersOwn);
        column("JB", Caller.job(practice.id(), "matrix"), clinical, ownersOwn);
        Set<MatrixRecords> all = new java.util.LinkedHashSet<>(records.values());
        all.add(others);
        return all;
    }

    private void column(String name, Caller caller, MatrixRecords own, MatrixRecords colleagues) {
        columns.put(name, new Column(caller, own, colleagues));
    }

    private List<Class<?>> doors() {
        List<Class<?>> doors = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> door = bean.getBeanClass();
            if (door.isAnnotationPresent(Door.class)
                    && !door.getPackage().equals(getClass().getPackage())
                    && !door.getSimpleName().equals("DoorInterceptor")) {
                doors.add(door);
            }
        }
        doors.sort(Comparator.comparing(Class::getName));
        return doors;
    }

    private static List<Method> methods(Class<?> door) {
        return Arrays.stream(door.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static String key(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private String cells(Method method) throws Exception {
        List<String> cells = new ArrayList<>();
        for (Column column : columns.values()) {
            cells.add("%-3s".formatted(cell(method, column)));
        }
        return String.join(" ", cells).strip();
    }

    /** One letter, or three when the call names a record: own, colleague's, another practice's. */
    private String cell(Method method, Column column) throws Exception {
        MatrixAnswer own = ask(method, column.caller(), column.own());
        if (!arguments.namedARecord()) {
            return String.valueOf(own.letter());
        }
        MatrixAnswer none = ask(method, column.caller(), missing);
        return "" + own.letterBeside(none)
                + ask(method, column.caller(), column.colleagues()).letterBeside(none)
                + ask(method, column.caller(), others).letterBeside(none);
    }

    private MatrixAnswer ask(Method method, Caller caller, MatrixRecords records) throws Exception {
        Object[] given = arguments.of(method, records);
        Object door = door(method.getDeclaringClass());
        method.setAccessible(true);
        transaction.begin();
        try (Callers.Opened opened = Callers.open(caller)) {
            return MatrixAnswer.of(method.invoke(door, given));
        } catch (InvocationTargetException thrown) {
            MatrixAnswer answer = MatrixAnswer.of(thrown.getCause());
            if (answer.letter() == 'f') {
                System.out.println("MATRIX " + key(method) + " " + caller.kind() + " " + answer.text());
            }
            return answer;
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private Object door(Class<?> type) {
        Bean<?> bean = beans.resolve(beans.getBeans(type));
        return beans.getReference(bean, type, beans.createCreationalContext(bean));
    }
}
