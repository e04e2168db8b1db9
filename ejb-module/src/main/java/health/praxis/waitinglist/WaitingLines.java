package health.praxis.waitinglist;

import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries with the names that the caller may know, in two questions however many they are. */
@Dependent
class WaitingLines {

    @Inject
    private PatientQueries patients;

    @Inject
    private PracticeQueries practices;

    /** In the same order. */
    List<WaitingLine> of(Collection<WaitingEntry> entries) {
        Map<PatientId, PatientCard> cards =
                cards(entries.stream().map(WaitingEntry::patient).collect(Collectors.toSet()));
        Map<UserId, String> names = practitioners();
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(cards.get(entry.patient())).map(card -> line(entry, card, names)))
                .toList();
    }

    Map<PatientId, PatientCard> cards(Collection<PatientId> ids) {
        return patients.cards(ids);
    }

    /** The names of all practitioners. */
    Map<UserId, String> practitioners() {
        return PractitionerCard.names(practices.practitioners());
    }

    private static WaitingLine line(WaitingEntry entry, PatientCard card, Map<UserId, String> names) {
        UserId practitioner = entry.practitioner();
        @Nullable String name = practitioner == null ? null : names.get(practitioner);
        return new WaitingLine(entry.id(), entry.version(), card, entry.wish(), name, entry.addedAt());
    }
}
