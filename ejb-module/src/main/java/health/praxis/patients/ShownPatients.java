package health.praxis.patients;

import health.praxis.practice.PhoneNumbers;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Patients as the present caller may know them: the one place that makes what others see of a patient. A caller from whom
 * names are hidden is answered from {@link AnonymousPatient}; the database shows them no row of the profiles, so what is
 * forgotten here is missing and not told (decision 20).
 */
@Dependent
class ShownPatients {

    @Inject
    private PatientRecords records;

    @Inject
    private PracticeQueries practices;

    /** What a typed search asks for; nothing for an empty one. Without names, an ID is all that is looked for (ANON-5). */
    List<List<String>> terms(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return named()
                ? SearchWords.terms(
                        text, PhoneNumbers.callingCode(practices.practice().zone()))
                : List.of(SearchWords.number(text));
    }

    /** Those who meet all terms; by name, or by number for a caller who is told no names. */
    List<PatientCard> found(List<List<String>> terms, PatientRecords.Listed listed, int from, int most) {
        if (named()) {
            return records.beginningWith(terms, listed, from, most).stream()
                    .map(Patient::card)
                    .toList();
        }
        return digits(terms).stream()
                .flatMap(digits -> records.unnamed(digits, listed, from, most).stream())
                .map(AnonymousPatient::card)
                .toList();
    }

    long count(List<List<String>> terms, PatientRecords.Listed listed) {
        return named()
                ? records.countBeginningWith(terms, listed)
                : digits(terms)
                        .map(digits -> records.countUnnamed(digits, listed))
                        .orElse(0L);
    }

    List<PatientCard> cards(Collection<PatientId> ids) {
        Collection<PatientId> each = new LinkedHashSet<>(ids);
        return named()
                ? records.all(each).stream().map(Patient::card).toList()
                : records.allUnnamed(each).stream().map(AnonymousPatient::card).toList();
    }

    Optional<PatientProfile> profile(PatientId id) {
        return named()
                ? records.one(id).map(Patient::profile)
                : records.oneUnnamed(id).map(AnonymousPatient::profile);
    }

    /** Patients who are likely the person described. */
    List<PatientCard> likely(PatientDetails details, @Nullable PatientId except) {
        Optional<String> tellingWord =
                SearchWords.ofName(details.lastName()).stream().max(Comparator.comparingInt(String::length));
        if (tellingWord.isEmpty()) {
            return List.of();
        }
        String typed = details.mobile();
        String mobile = typed == null || typed.isBlank()
                ? null
                : PhoneNumbers.e164(typed, practices.practice().zone());
        return records.withWord(tellingWord.get()).stream()
                .filter(patient -> !patient.id().equals(except))
                .filter(patient -> patient.isLikely(details, mobile))
                .map(Patient::card)
                .toList();
    }

    /** The digits an ID has to begin with, none for everybody; absent when something else than an ID was asked for. */
    private static Optional<String> digits(List<List<String>> terms) {
        return terms.isEmpty() ? Optional.of("") : terms.get(0).stream().findFirst();
    }

    private static boolean named() {
        return Callers.current().seesNames();
    }
}
