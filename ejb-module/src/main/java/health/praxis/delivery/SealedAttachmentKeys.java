package health.praxis.delivery;

import health.praxis.sealing.SealedColumn;
import jakarta.enterprise.context.Dependent;

/** The keys of files that went with e-mails, to be sealed anew with a new key of the practice; the files stay as they are. */
@Dependent
class SealedAttachmentKeys extends SealedColumn {

    static final String NAME = "message_attachment.key_sealed";

    private static final Statements STATEMENTS = new Statements(
            "select count(*) from message_attachment where practice_id = :practice"
                    + " and sealed_by(key_sealed) between 1 and :version - 1",
            "select message_id || ':' || position, key_sealed from message_attachment where practice_id = :practice"
                    + " and sealed_by(key_sealed) between 1 and :version - 1 order by message_id, position",
            "update message_attachment t set key_sealed = n.after"
                    + " from json_to_recordset(cast(:values as json)) as n(\"row\" text, before text, after text)"
                    + " where t.practice_id = :practice and t.message_id || ':' || t.position = n.\"row\" and t.key_sealed = n.before");

    SealedAttachmentKeys() {
        super(NAME, false, STATEMENTS);
    }
}
