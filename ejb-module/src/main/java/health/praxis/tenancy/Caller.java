package health.praxis.tenancy;

import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, for which practice, and what they may do. Made afresh at every entry, so that a changed right holds from the
 * next request on (ACC-5).
 *
 * @param practice the practice whose rows are visible; null shows no row of any practice
 * @param user the membership, when a user acts
 * @param subject what stands for the actor in the history otherwise: account, join link
 * @param name how the history names the actor; never a patient's name
 * @param withheld rights that Read Only Access alone keeps back: what needs them is refused clearly (ACC-16)
 * @param address network address, when there is one
 * @param patient the one patient whose records the database shows to this caller, for a guest nobody; null when not narrowed
 */
public record Caller(
        Kind kind,
        @Nullable PracticeGroupId practice,
        @Nullable UserId user,
        @Nullable UUID subject,
        String name,
        Set<Right> rights,
        Set<Right> withheld,
        @Nullable String address,
        @Nullable PatientId patient) {

    /** The kinds of actors that the history tells apart (AUD-9). */
    public enum Kind {
        USER,
        PATIENT,
        PARTICIPANT,
        FEED,
        JOB,
        WEBHOOK,
        PLATFORM,
        VISITOR
    }

    public Caller {
        rights = Set.copyOf(rights);
        withheld = Set.copyOf(withheld);
    }

    /** A signed-in user of a practice. */
    public static Caller user(
            PracticeGroupId practice,
            UserId user,
            UUID accountId,
            String name,
            Set<Right> rights,
            @Nullable String address) {
        return new Caller(Kind.USER, practice, user, accountId, name, rights, Set.of(), address, null);
    }

    /** A patient who signed in to the portal, and acts for their own account: no practice has been linked to it. */
    public static Caller portal(UUID accountId, @Nullable String address) {
        return new Caller(Kind.PATIENT, null, null, accountId, "patient account", Set.of(), Set.of(), address, null);
    }

    /** Somebody who came by a personal join link. */
    public static Caller participant(
            PracticeGroupId practice, UUID linkId, Set<Right> rights, @Nullable String address) {
        return patient(practice, linkId, null, rights, address);
    }

    /** A patient who came by a personal join link; finds no other patient's records. */
    public static Caller patient(
            PracticeGroupId practice,
            UUID linkId,
            @Nullable PatientId patient,
            Set<Right> rights,
            @Nullable String address) {
        return new Caller(Kind.PARTICIPANT, practice, null, linkId, "join link", rights, Set.of(), address, patient);
    }

    /**
     * A guest who came by a personal join link; finds no patient's records. Their link's id stands where a patient's would:
     * no patient has it, and the link's own row is found by it.
     */
    public static Caller guest(PracticeGroupId practice, UUID linkId, Set<Right> rights, @Nullable String address) {
        return patient(practice, linkId, new PatientId(linkId), rights, address);
    }

    /** A patient who answered by text message; finds no other patient's records. */
    public static Caller texting(PracticeGroupId practice, PatientId patient) {
        return new Caller(
                Kind.PARTICIPANT, practice, null, null, "text message", Set.of(Right.WORK), Set.of(), null, patient);
    }

    /** Whoever holds the secret address of a practitioner's feed; finds that practitioner's appointments alone (INT-1). */
    public static Caller feed(
            PracticeGroupId practice, UserId practitioner, Set<Right> rights, @Nullable String address) {
        return new Caller(Kind.FEED, practice, practitioner, null, "calendar feed", rights, Set.of(), address, null);
    }

    /** A timer or a queue's listener. */
    public static Caller job(PracticeGroupId practice, String name) {
        return new Caller(Kind.JOB, practice, null, null, name, Set.of(Right.WORK), Set.of(), null, null);
    }

    /** A timer or a queue's listener whose work belongs to no practice; sees the rows of none. */
    public static Caller job(String name) {
        return new Caller(Kind.JOB, null, null, null, name, Set.of(Right.WORK), Set.of(), null, null);
    }

    /** A provider that reports something. */
    public static Caller webhook(PracticeGroupId practice, String provider, @Nullable String address) {
        return new Caller(Kind.WEBHOOK, practice, null, null, provider, Set.of(Right.WORK), Set.of(), address, null);
    }

    /** Somebody who runs this installation; sees no practice unless {@link #within} names the one being opened. */
    public static Caller platform(@Nullable UUID accountId, @Nullable String address) {
        return new Caller(
                Kind.PLATFORM, null, null, accountId, "platform", Set.of(Right.PLATFORM), Set.of(), address, null);
    }

    /** Somebody who has signed in and acts for themself, not for a practice they work in. */
    public static Caller account(UUID accountId, @Nullable String address) {
        return new Caller(Kind.VISITOR, null, null, accountId, "account", Set.of(), Set.of(), address, null);
    }

    /** Somebody who has not signed in. */
    public static Caller visitor(@Nullable String address) {
        return new Caller(Kind.VISITOR, null, null, null, "visitor", Set.of(), Set.of(), address, null);
    }

    /** The same actor, acting on this practice. A patient is of one practice, so the answer is narrowed to none. */
    public Caller within(PracticeGroupId other) {
        return new Caller(kind, other, user, subject, name, rights, withheld, address, null);
    }

    /** The same actor, told clearly that these rights are kept back because they may only read. */
    public Caller withholding(Set<Right> kept) {
        return new Caller(kind, practice, user, subject, name, rights, kept, address, patient);
    }

    /** @throws NoCaller when no practice is named: the act belongs to one */
    public PracticeGroupId requirePractice() {
        if (practice == null) {
            throw new NoCaller("no practice is named");
        }
        return practice;
    }

    /** @throws NotAllowed when the actor is no user of a practice */
    public UserId requireUser() {
        if (user == null) {
            throw new NotAllowed();
        }
        return user;
    }

    /** The one practitioner whose appointments the database shows to this caller; null when not narrowed to one. */
    public @Nullable UserId onlyCalendar() {
        return kind == Kind.FEED ? user : null;
    }

    /**
     * Whether answers may say who a patient is. Whoever is not told so gets the anonymous id: an administrator from whom
     * names are hidden, the platform, visitors (ANON-4, SEC-4). Jobs write to patients, and a link's holder sits with them.
     */
    public boolean seesNames() {
        return may(Right.PATIENT_NAMES) || may(Right.WORK) || may(Right.SESSION_JOIN);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
