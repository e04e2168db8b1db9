package health.praxis.telephony;

import health.praxis.installation.Settings;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who writes to whom, over all practices, and who wants no texts of the caller's practice group. */
@Dependent
class TextLineRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private Settings settings;

    /** Notes that texts go to these phones from our number; when the same phone is named twice, the later end counts. */
    void wrote(String ours, Collection<Wrote> texts, Instant now) {
        LineHash hash = new LineHash(settings.secretKey());
        Map<String, Optional<Instant>> until = new HashMap<>();
        texts.forEach(one ->
                until.merge(hash.of(ours, one.phone()), Optional.ofNullable(one.askedUntil()), TextLineRows::later));
        database.createNativeQuery("insert into sms_line (line_hash, practice_id, wrote_at, asked_at, open_until)"
                        + " select decode(l.hash, 'hex'), cast(:practice as uuid), cast(:now as timestamptz),"
                        + " case when l.until <> '' then cast(:now as timestamptz) end, cast(nullif(l.until, '') as timestamptz)"
                        + " from unnest(cast(:hashes as text[]), cast(:untils as text[])) as l(hash, until) order by l.hash"
                        + " on conflict (line_hash, practice_id) do update set wrote_at = excluded.wrote_at,"
                        + " asked_at = coalesce(excluded.asked_at, sms_line.asked_at),"
                        + " open_until = greatest(excluded.open_until, sms_line.open_until)")
                .setParameter("practice", practice().value())
                .setParameter("now", now)
                .setParameter("hashes", until.keySet().toArray(String[]::new))
                .setParameter(
                        "untils",
                        until.values().stream()
                                .map(end -> end.map(Instant::toString).orElse(""))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** No answer is waited for any more. */
    void settled(String ours, String phone) {
        database.createNativeQuery("update sms_line set open_until = null"
                        + " where line_hash = decode(:hash, 'hex') and practice_id = :practice")
                .setParameter("hash", new LineHash(settings.secretKey()).of(ours, phone))
                .setParameter("practice", practice().value())
                .executeUpdate();
    }

    /** The practices, of all, that write to a phone from our number. */
    List<TextLine> of(String ours, String phone) {
        List<Object[]> rows = database.createNativeQuery(
                        "select practice_id, wrote_at, asked_at, open_until from sms_line"
                                + " where line_hash = decode(:hash, 'hex')",
                        Object[].class)
                .setParameter("hash", new LineHash(settings.secretKey()).of(ours, phone))
                .getResultList();
        return rows.stream()
                .map(row -> new TextLine(
                        new PracticeGroupId((UUID) row[0]), (Instant) row[1], instant(row[2]), instant(row[3])))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return (Instant) value;
    }

    /** Those of these phones that get no texts of the practice. */
    Set<String> stopped(Collection<String> phones) {
        List<String> found = database.createNativeQuery(
                        "select phone from sms_stop where practice_id = :practice and phone in (:phones)", String.class)
                .setParameter("practice", practice().value())
                .setParameter("phones", phones)
                .getResultList();
        return new HashSet<>(found);
    }

    void stop(String phone, Instant now) {
        database.createNativeQuery("insert into sms_stop (practice_id, phone, since) values (:practice, :phone, :now)"
                        + " on conflict do nothing")
                .setParameter("practice", practice().value())
                .setParameter("phone", phone)
                .setParameter("now", now)
                .executeUpdate();
    }

    void start(String phone) {
        database.createNativeQuery("delete from sms_stop where practice_id = :practice and phone = :phone")
                .setParameter("practice", practice().value())
                .setParameter("phone", phone)
                .executeUpdate();
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
