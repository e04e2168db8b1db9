package health.praxis.practice;

import health.praxis.sealing.SealedColumn;
import jakarta.enterprise.context.Dependent;

/** Unsaved text of a practice's users, to be sealed anew with a new key of the practice. The database shows a job all of it. */
@Dependent
class SealedTexts extends SealedColumn {

    static final String NAME = "unsaved_text.sealed";

    private static final Statements STATEMENTS = new Statements(
            "select count(*) from unsaved_text where practice_id = :practice"
                    + " and sealed_by(sealed) between 1 and :version - 1",
            "select user_id || ':' || form, sealed from unsaved_text where practice_id = :practice"
                    + " and sealed_by(sealed) between 1 and :version - 1 order by user_id, form",
            "update unsaved_text t set sealed = n.after"
                    + " from json_to_recordset(cast(:values as json)) as n(\"row\" text, before text, after text)"
                    + " where t.practice_id = :practice and t.user_id || ':' || t.form = n.\"row\" and t.sealed = n.before");

    SealedTexts() {
        super(NAME, false, STATEMENTS);
    }
}
