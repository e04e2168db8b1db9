package health.praxis.audit;

import health.praxis.audit.HistoryFinding.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks a practice's chain from its first entry and says where it is broken. Uses plain JDBC, so that the same walk is done by
 * the server and by the operators' command on any copy of the database. Findings come by place: the first one is where the
 * history was touched, the ones after may follow from it.
 */
final class HistoryVerifier {

    /** More findings of one practice than this tell nobody more. */
    static final int MOST_FINDINGS = 20;

    private static final int STEP = 1000;

    private static final String PRACTICE_STEP =
            "select s.seq, s.entry_id, s.epoch as seal_epoch, s.hash, e.* from audit_seal s left join audit_entry e"
                    + " on e.practice_id = s.practice_id and e.id = s.entry_id"
                    + " where s.practice_id = ? and s.seq > ? order by s.seq limit ?";
    private static final String PLATFORM_STEP =
            "select s.seq, s.entry_id, s.epoch as seal_epoch, s.hash, e.* from audit_seal s"
                    + " left join platform_audit_entry e on e.id = s.entry_id"
                    + " where s.practice_id = ? and s.seq > ? order by s.seq limit ?";
    private static final String PRACTICE_UNSEALED =
            "select e.* from audit_entry e where e.practice_id = ? and not exists"
                    + " (select 1 from audit_seal s where s.practice_id = e.practice_id and s.entry_id = e.id)";
    private static final String PLATFORM_UNSEALED = "select e.* from platform_audit_entry e where not exists"
            + " (select 1 from audit_seal s where s.practice_id = ? and s.entry_id = e.id)";

    private final Connection database;
    private final HistoryKeys keys;
    private final UUID practice;
    private final Map<Long, HeadsFile.Signed> signed;
    private final long reachedBySignedHead;
    private final List<HistoryFinding> findings = new ArrayList<>();

    private long seq;
    private @Nullable Instant until;
    private byte @Nullable [] previous = Chain.START;
    private boolean unsignedMayStand = true;

    /** @param heads those of this practice; the earliest counts where one place has several */
    HistoryVerifier(Connection database, HistoryKeys keys, UUID practice, List<HeadsFile.Signed> heads) {
        this.database = database;
        this.keys = keys;
        this.practice = practice;
        this.signed = heads.stream()
                .collect(Collectors.toMap(head -> head.head().seq(), head -> head, (first, second) -> first));
        this.reachedBySignedHead =
                heads.stream().mapToLong(head -> head.head().seq()).max().orElse(0);
    }

    /** Practices that have a chain. */
    static List<UUID> practices(Connection database) throws SQLException {
        List<UUID> all = new ArrayList<>();
        try (PreparedStatement question = database.prepareStatement("select practice_id from audit_chain");
                ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                all.add(rows.getObject(1, UUID.class));
            }
        }
        return all;
    }

    /** What is not as it was written, by place; empty when all is. */
    List<HistoryFinding> verify() throws SQLException {
        long reached = Math.max(reachedBySignedHead, reachedInTable());
        boolean more = true;
        while (more && findings.size() < MOST_FINDINGS) {
            more = step() == STEP;
        }
        if (findings.size() < MOST_FINDINGS) {
            cutOff(reached);
            forged();
        }
        return List.copyOf(findings);
    }

    /** How many places the chain has. */
    long length() {
        return seq;
    }

    /** The same, with how far the chain goes. */
    HistoryVerdict verdict() throws SQLException {
        List<HistoryFinding> found = verify();
        return new HistoryVerdict(seq, until, found);
    }

    private int step() throws SQLException {
        int read = 0;
        try (PreparedStatement question = database.prepareStatement(isPlatform() ? PLATFORM_STEP : PRACTICE_STEP)) {
            question.setObject(1, practice);
            question.setLong(2, seq);
            question.setInt(3, STEP);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    read++;
                    visit(rows);
                }
            }
        }
        return read;
    }

    private void visit(ResultSet row) throws SQLException {
        long place = row.getLong("seq");
        if (place != seq + 1) {
            find(seq + 1, Kind.MISSING, null, "places " + (seq + 1) + " to " + (place - 1) + " of the chain are gone");
            previous = null;
        }
        seq = place;
        until = null;
        UUID named = row.getObject("entry_id", UUID.class);
        byte[] hash = row.getBytes("hash");
        if (row.getObject("id", UUID.class) == null) {
            find(place, Kind.MISSING, named, "the entry at this place is gone");
        } else {
            Stamp entry = stamp(row);
            until = entry.at();
            judge(place, entry, row.getInt("seal_epoch"), hash);
        }
        HeadsFile.Signed head = signed.get(place);
        if (head != null && !Arrays.equals(head.head().hash(), hash)) {
            find(
                    place,
                    Kind.ROLLED_BACK,
                    named,
                    "the head signed at " + head.at() + " (line " + head.line() + ") knew another entry here");
        }
        previous = hash;
    }

    private void judge(long place, Stamp entry, int epoch, byte[] hash) {
        boolean genuine = entry.isGenuine(keys) || (entry.isUnsigned() && unsignedMayStand);
        unsignedMayStand &= entry.isUnsigned();
        boolean inPlace = previous == null
                || keys.fits(epoch, Canonical.seal(practice, place, entry.id(), entry.print(), previous), hash);
        if (!genuine && inPlace) {
            find(place, Kind.ALTERED, entry.id(), "the entry was changed after it was written");
        } else if (!genuine) {
            find(place, Kind.INSERTED, entry.id(), "the entry was not written by this application");
        } else if (!inPlace) {
            find(place, Kind.SWAPPED, entry.id(), "the entry does not belong at this place, or its seal was changed");
        }
    }

    private void cutOff(long reached) {
        if (reached > seq) {
            HeadsFile.Signed head = signed.get(reached);
            find(
                    seq + 1,
                    Kind.CUT_OFF,
                    null,
                    "the history ends before place " + (seq + 1) + " but reached place " + reached
                            + (head == null ? "" : ", as the head signed at " + head.at() + " says")
                            + ": the last entries were removed, or the database was set back");
        }
    }

    /** Entries without a seal are fine for a moment, if this application wrote them. */
    private void forged() throws SQLException {
        try (PreparedStatement question =
                database.prepareStatement(isPlatform() ? PLATFORM_UNSEALED : PRACTICE_UNSEALED)) {
            question.setObject(1, practice);
            question.setFetchSize(STEP);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next() && findings.size() < MOST_FINDINGS) {
                    Stamp entry = stamp(rows);
                    if (!entry.isGenuine(keys) && !(entry.isUnsigned() && unsignedMayStand)) {
                        find(
                                null,
                                Kind.INSERTED,
                                entry.id(),
                                "entry " + entry.id() + " at " + entry.at() + " was not written by this application");
                    }
                }
            }
        }
    }

    private long reachedInTable() throws SQLException {
        try (PreparedStatement question =
                database.prepareStatement("select seq from audit_chain where practice_id = ?")) {
            question.setObject(1, practice);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private void find(@Nullable Long place, Kind kind, @Nullable UUID entry, String words) {
        findings.add(new HistoryFinding(practice, place, kind, entry, words));
    }

    private boolean isPlatform() {
        return practice.equals(Chain.PLATFORM);
    }

    private Stamp stamp(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        byte[] bytes = isPlatform()
                ? Canonical.platformEntry(
                        id,
                        at,
                        row.getString("actor_kind"),
                        row.getObject("account_id", UUID.class),
                        row.getString("action"),
                        row.getString("description"),
                        row.getString("page"),
                        row.getString("address"))
                : Canonical.entry(
                        row.getObject("practice_id", UUID.class),
                        id,
                        at,
                        row.getString("actor_kind"),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name"),
                        row.getString("action"),
                        row.getString("subject_type"),
                        ids(row, "subject_ids"),
                        ids(row, "patient_ids"),
                        row.getString("description"),
                        row.getString("changes"),
                        row.getString("page"),
                        row.getString("address"));
        List<UUID> patients = isPlatform() ? List.of() : List.of(ids(row, "patient_ids"));
        return new Stamp(id, at, row.getInt("epoch"), row.getBytes("mac"), bytes, patients);
    }

    private static UUID[] ids(ResultSet row, String column) throws SQLException {
        return (UUID[]) row.getArray(column).getArray();
    }
}
