package health.praxis.console.patients;

import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** The list of patients, searched by name, ID, phone or e-mail. */
@Named
@ViewScoped
public class PatientsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PatientQueries patients;

    private @Nullable String text;
    private @Nullable PatientList list;

    /** Takes the search of the top bar, which comes by POST so that no name stands in an address. */
    @PostConstruct
    void open() {
        text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("q");
        list = new PatientList(patients, this::getText);
    }

    public LazyDataModel<PatientCard> getList() {
        return list;
    }

    /** Shows the first matches again after another text was typed. */
    public void search() {
        UIViewRoot view = FacesContext.getCurrentInstance().getViewRoot();
        ((UIData) view.findComponent("patients:table")).setFirst(0);
    }

    public boolean isSearching() {
        return text != null && !text.isBlank();
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
