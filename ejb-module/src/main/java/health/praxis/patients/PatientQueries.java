package health.praxis.patients;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.PhoneNotValid;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about patients. Each answer that shows somebody is written into the history. Who is not told names gets
 * anonymous ids, and finds patients by these alone (ANON-4, ANON-5).
 */
@Stateless
@Door
public class PatientQueries {

    private static final int MOST_FOUND = 100;
    private static final int LONGEST_PAGE = 200;

    @Inject
    private ShownPatients patients;

    @Inject
    private Audit audit;

    /**
     * Patients and contacts by beginnings of their names in any order, preferred name, PX id, mobile or e-mail address.
     * Those who cannot be booked are found too and say so (APT-19).
     *
     * @param limit at most this many, no more than 100
     */
    @Allowed(Right.PATIENTS_VIEW)
    public List<PatientCard> search(String text, int limit) {
        List<List<String>> terms = patients.terms(text);
        if (terms.isEmpty()) {
            return List.of();
        }
        int most = Math.max(1, Math.min(limit, MOST_FOUND));
        return shown(patients.found(terms, PatientRecords.Listed.ALL, 0, most), "search");
    }

    /**
     * The list of patients, all or those that match the text as in {@link #search}; without contacts (PAT-3) and without
     * those marked for deletion.
     *
     * @param from how many to leave out before
     * @param size at most this many, no more than 200
     */
    @Allowed(Right.PATIENTS_VIEW)
    public PatientPage list(String text, int from, int size) {
        List<List<String>> terms = patients.terms(text);
        int start = Math.max(0, from);
        int most = Math.max(1, Math.min(size, LONGEST_PAGE));
        long total = patients.count(terms, PatientRecords.Listed.IN_LIST);
        List<PatientCard> page = patients.found(terms, PatientRecords.Listed.IN_LIST, start, most);
        return new PatientPage(shown(page, "list"), start, total);
    }

    /** @throws NotFound when the caller's practice group has no such patient */
    @Allowed(Right.PATIENTS_VIEW)
    public PatientProfile profile(PatientId id) {
        PatientProfile profile = patients.profile(id).orElseThrow(() -> new NotFound("patient"));
        audit.record(AuditEvent.of(Action.VIEW, "patient", id.value()).patient(id));
        return profile;
    }

    /**
     * Patients who are likely the person described: the same name whatever its case and accents, preferred name included,
     * and the same birth date, e-mail address or mobile (PAT-11).
     *
     * @param except the patient being edited
     * @throws PhoneNotValid when no phone could ring at the mobile number
     */
    @Allowed(Right.PATIENTS_EDIT)
    public List<PatientCard> likelyDuplicates(PatientDetails details, @Nullable PatientId except) {
        return shown(patients.likely(details, except), "likely duplicates");
    }

    /** The patients with these ids, by id; ids of no patient of the caller's practice group are left out. */
    @Allowed({Right.PATIENTS_VIEW, Right.CALENDAR_VIEW, Right.SESSION_HOLD, Right.SESSION_JOIN, Right.WORK})
    public Map<PatientId, PatientCard> cards(Collection<PatientId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return byId(shown(patients.cards(ids), "names"));
    }

    /** As {@link #cards}, for a calendar feed, which is asked all day and writes down itself whom it gave out (INT-1). */
    @Allowed(Right.FEED_READ)
    public Map<PatientId, PatientCard> cardsOfFeed(Collection<PatientId> ids) {
        return ids.isEmpty() ? Map.of() : byId(patients.cards(ids));
    }

    private static Map<PatientId, PatientCard> byId(List<PatientCard> cards) {
        return cards.stream().collect(Collectors.toUnmodifiableMap(PatientCard::id, Function.identity()));
    }

    private List<PatientCard> shown(List<PatientCard> cards, String where) {
        if (!cards.isEmpty()) {
            audit.record(AuditEvent.of(
                            Action.VIEW,
                            "patient",
                            cards.stream().map(card -> card.id().value()).toList())
                    .describe(where));
        }
        return cards;
    }
}
