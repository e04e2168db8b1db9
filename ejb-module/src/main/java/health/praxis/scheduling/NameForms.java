package health.praxis.scheduling;

import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** How names are to be written, as users of the caller's practice group and the group itself have chosen. */
@Dependent
class NameForms {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** What the calendar shows this caller: the own choice, at least as strict as the group's; IDs without names (ANON-8). */
    NameForm shown() {
        return Callers.current().seesNames() ? NameForm.stricter(own(), ofGroup()) : NameForm.PATIENT_ID;
    }

    /** What a feed shows whoever reads it: as {@link #shown}, but initials until its owner has chosen (ANON-9). */
    NameForm ofFeed() {
        return Callers.current().seesNames()
                ? NameForm.stricter(chosen().orElse(NameForm.INITIALS), ofGroup())
                : NameForm.PATIENT_ID;
    }

    /** The caller's own choice; full names until there is one. */
    NameForm own() {
        return chosen().orElse(NameForm.FULL_NAME);
    }

    private Optional<NameForm> chosen() {
        Caller caller = Callers.current();
        return caller.user() == null
                ? Optional.empty()
                : first(about(database.createNativeQuery(
                                "select name_form from calendar_preference where practice_id = :practice and user_id = :user"
                                        + " and name_form is not null",
                                String.class))
                        .setParameter("user", caller.user().value()));
    }

    /** What the practice group wants at least. */
    NameForm ofGroup() {
        return first(about(database.createNativeQuery(
                        "select least_form from calendar_setting where practice_id = :practice", String.class)))
                .orElse(NameForm.FULL_NAME);
    }

    void choose(NameForm form) {
        about(database.createNativeQuery(
                        "insert into calendar_preference (practice_id, user_id, name_form) values (:practice, :user, :form)"
                                + " on conflict (practice_id, user_id) do update set name_form = excluded.name_form"))
                .setParameter("user", Callers.current().requireUser().value())
                .setParameter("form", form.name())
                .executeUpdate();
    }

    void demand(NameForm form) {
        about(database.createNativeQuery(
                        "insert into calendar_setting (practice_id, least_form) values (:practice, :form)"
                                + " on conflict (practice_id) do update set least_form = excluded.least_form"))
                .setParameter("form", form.name())
                .executeUpdate();
    }

    private static Optional<NameForm> first(Query query) {
        List<?> found = query.getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of(NameForm.valueOf((String) found.get(0)));
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
