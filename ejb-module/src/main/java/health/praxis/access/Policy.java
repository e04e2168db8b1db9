package health.praxis.access;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.tenancy.Right;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who has which right: the reviewed table. Sources: the level tables ACC-1 to ACC-5 as far as what they govern is built.
 * Opening credits are granted by the platform alone, so no user holds that right.
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
            Right.MESSAGES_VIEW,
            Right.MESSAGES_SEND,
            Right.CREDITS_VIEW,
            Right.USERS_VIEW);

    private Policy() {}

    /** What somebody with this role and level may do in their practice group. */
    public static Set<Right> rights(Role role, AccessLevel level) {
        EnumSet<Right> rights =
                EnumSet.copyOf(level == AccessLevel.PERSONAL ? Set.of(Right.CREDITS_VIEW, Right.USERS_VIEW) : OFFICE);
        if (role == Role.PRACTITIONER) {
            rights.add(Right.SESSION_HOLD);
        }
        if (level == AccessLevel.FULL) {
            rights.add(Right.USERS_EDIT);
            rights.add(Right.SECURITY_EDIT);
            rights.add(Right.SETTINGS_EDIT);
            rights.add(Right.HISTORY_VIEW);
            rights.add(Right.EXPORT);
            rights.add(Right.DEAD_LETTERS);
        }
        return Collections.unmodifiableSet(rights);
    }
}
