package health.praxis.access;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Module;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.tenancy.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who has which right: the whole policy, as data. {@code docs/access.md} is this table written out for reviewers, and a
 * test holds the two together. Sources: ACC-1 to ACC-17 as far as what they govern is built.
 *
 * <p>A role and level grant, some settings add, others take away; what is taken away is away, in whatever order the
 * settings are looked at. Which records a level shows is asked by the database for each query; the functions of the room's
 * migration decide it.
 *
 * <p>Opening credits are granted by the platform alone, so no user holds that right. The user action history is granted
 * to nobody by level (section 2.3).
 */
public final class Policy {

    /** Somebody who came by a personal join link: this session, nothing else. */
    public static final Set<Right> PARTICIPANT = Set.of(Right.SESSION_JOIN);

    /** Everybody who works in the practice. */
    private static final Set<Right> OFFICE = Set.of(
            Right.CALENDAR_VIEW,
            Right.CALENDAR_EDIT,
            Right.PATIENTS_VIEW,
            Right.PATIENTS_EDIT,
            Right.PATIENT_NAMES,
            Right.MESSAGES_VIEW,
            Right.MESSAGES_SEND,
            Right.REPORTS_VIEW,
            Right.REPORTS_EDIT,
            Right.CREDITS_VIEW,
            Right.USERS_VIEW);

    /** Who sees everybody's patients may also say whose they are. */
    private static final Set<Right> COLLEAGUES = Set.of(Right.RELATIONSHIPS_EDIT);

    /** Who runs the practice. */
    private static final Set<Right> MANAGEMENT =
            Set.of(Right.USERS_EDIT, Right.SECURITY_EDIT, Right.SETTINGS_EDIT, Right.EXPORT, Right.DEAD_LETTERS);

    private static final Map<AccessLevel, Set<Right>> BY_LEVEL = new EnumMap<>(Map.of(
            AccessLevel.PERSONAL, OFFICE,
            AccessLevel.OWN_AND_CONTACT, union(OFFICE, COLLEAGUES),
            AccessLevel.CLINICAL, union(OFFICE, COLLEAGUES),
            AccessLevel.ADMINISTRATIVE, union(OFFICE, COLLEAGUES),
            AccessLevel.FULL, union(OFFICE, COLLEAGUES, MANAGEMENT)));

    private static final Map<Role, Set<Right>> BY_ROLE =
            Map.of(Role.PRACTITIONER, Set.of(Right.SESSION_HOLD, Right.CALENDAR_FEED), Role.ADMINISTRATOR, Set.of());

    /** What goes with a module. Modules that are not here are not built yet. */
    private static final Map<Module, Set<Right>> BY_MODULE = new EnumMap<>(Map.of(
            Module.CALENDAR, Set.of(Right.CALENDAR_VIEW, Right.CALENDAR_EDIT, Right.CALENDAR_FEED),
            Module.PATIENTS, Set.of(Right.PATIENTS_VIEW, Right.PATIENTS_EDIT, Right.RELATIONSHIPS_EDIT),
            Module.INVOICES, Set.of(Right.CREDITS_VIEW, Right.PAYMENT_SETTINGS),
            Module.REPORTS, Set.of(Right.REPORTS_VIEW, Right.REPORTS_EDIT),
            Module.SETTINGS,
                    Set.of(Right.USERS_EDIT, Right.SECURITY_EDIT, Right.SETTINGS_EDIT, Right.PAYMENT_SETTINGS)));

    /** To know who patients are, and to write it down (ANON-4). */
    private static final Set<Right> WHO_THEY_ARE = Set.of(Right.PATIENT_NAMES, Right.PATIENTS_EDIT);

    /**
     * What one setting does.
     *
     * @param adds rights on top of the level
     * @param takes rights away from whatever grants them
     */
    record Effect(Set<Right> adds, Set<Right> takes) {}

    private Policy() {}

    /** What somebody with this role and level may do in their practice group, with nothing set for them alone. */
    public static Set<Right> rights(Role role, AccessLevel level) {
        return rights(role, level, UserSettings.NONE);
    }

    /** What somebody with this role and level and these settings may do in their practice group. */
    public static Set<Right> rights(Role role, AccessLevel level, UserSettings settings) {
        return combine(granted(role, level), effects(settings));
    }

    /** What the holder of a feed's address may do, out of what its owner may: read that feed, no plainer than the owner. */
    public static Set<Right> feed(Set<Right> owners) {
        if (!owners.contains(Right.CALENDAR_FEED)) {
            return Set.of();
        }
        return owners.contains(Right.PATIENT_NAMES)
                ? Set.of(Right.FEED_READ, Right.PATIENT_NAMES)
                : Set.of(Right.FEED_READ);
    }

    /** What Read Only Access alone keeps back: to be refused as such, and not as if it did not exist (ACC-16). */
    public static Set<Right> withheld(Role role, AccessLevel level, UserSettings settings) {
        if (!settings.readOnly()) {
            return Set.of();
        }
        Set<Right> kept = EnumSet.noneOf(Right.class);
        kept.addAll(combine(granted(role, level), narrowed(settings)));
        kept.removeIf(right -> !right.writes());
        return Collections.unmodifiableSet(kept);
    }

    /** The modules whose tick box has an effect by now. */
    public static List<Module> modules() {
        return List.copyOf(BY_MODULE.keySet());
    }

    static Set<Right> of(Module module) {
        return BY_MODULE.getOrDefault(module, Set.of());
    }

    static Set<Right> granted(Role role, AccessLevel level) {
        return union(BY_LEVEL.getOrDefault(level, Set.of()), BY_ROLE.getOrDefault(role, Set.of()));
    }

    static List<Effect> effects(UserSettings settings) {
        List<Effect> effects = narrowed(settings);
        if (settings.readOnly()) {
            effects.add(new Effect(
                    Set.of(),
                    Arrays.stream(Right.values()).filter(Right::writes).collect(Collectors.toSet())));
        }
        if (settings.history()) {
            effects.add(new Effect(Set.of(Right.HISTORY_VIEW), Set.of()));
        }
        if (settings.paymentSettings()) {
            effects.add(new Effect(Set.of(Right.PAYMENT_SETTINGS), Set.of()));
        }
        if (settings.export()) {
            effects.add(new Effect(Set.of(Right.EXPORT), Set.of()));
        }
        if (settings.apiKeyManager()) {
            effects.add(new Effect(Set.of(Right.API_KEYS), Set.of()));
        }
        return effects;
    }

    private static List<Effect> narrowed(UserSettings settings) {
        List<Effect> effects = new ArrayList<>();
        settings.withdrawn().forEach(module -> effects.add(new Effect(Set.of(), of(module))));
        if (settings.namesHidden()) {
            effects.add(new Effect(Set.of(), WHO_THEY_ARE));
        }
        return effects;
    }

    /** Everything that is granted or added, without anything that is taken away. */
    static Set<Right> combine(Set<Right> granted, List<Effect> effects) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(granted);
        effects.forEach(effect -> rights.addAll(effect.adds()));
        effects.forEach(effect -> rights.removeAll(effect.takes()));
        return Collections.unmodifiableSet(rights);
    }

    @SafeVarargs
    private static Set<Right> union(Set<Right>... sets) {
        return Arrays.stream(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
