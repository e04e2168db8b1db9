package health.praxis.console.patients;

import health.praxis.console.Phones;
import health.praxis.console.TypedTexts;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientProfile;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.ProfileType;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed on the page of a profile, until it is saved. */
public class PatientForm implements Serializable, TypedTexts {

    private static final long serialVersionUID = 1L;

    private String formKey = "patient:new";
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String preferredName;
    private @Nullable LocalDate birthDate;
    private @Nullable String gender;
    private @Nullable String email;
    private @Nullable String mobile;
    private @Nullable String address;
    private @Nullable String zone;
    private ProfileType profileType = ProfileType.FULL;
    private PatientStatus status = PatientStatus.CURRENT;

    /** An empty form. */
    public PatientForm() {}

    /** A form filled with what a profile says. */
    PatientForm(PatientProfile profile) {
        PatientDetails details = profile.details();
        formKey = "patient:" + profile.id();
        firstName = details.firstName();
        lastName = details.lastName();
        preferredName = details.preferredName();
        birthDate = details.birthDate();
        gender = details.gender();
        email = details.email();
        mobile = Phones.international(details.mobile());
        address = details.address();
        zone = details.zone();
        profileType = details.profileType();
        status = details.status();
    }

    @Override
    public String formKey() {
        return formKey;
    }

    /** Without the birth date and what is chosen from lists. */
    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        texts.put("firstName", firstName);
        texts.put("lastName", lastName);
        texts.put("preferredName", preferredName);
        texts.put("gender", gender);
        texts.put("email", email);
        texts.put("mobile", mobile);
        texts.put("address", address);
        texts.replaceAll((name, text) -> Objects.requireNonNullElse(text, ""));
        return texts;
    }

    @Override
    public void type(Map<String, String> texts) {
        firstName = texts.getOrDefault("firstName", firstName);
        lastName = texts.getOrDefault("lastName", lastName);
        preferredName = texts.getOrDefault("preferredName", preferredName);
        gender = texts.getOrDefault("gender", gender);
        email = texts.getOrDefault("email", email);
        mobile = texts.getOrDefault("mobile", mobile);
        address = texts.getOrDefault("address", address);
    }

    /** What was typed, as the door takes it; the door checks it. */
    PatientDetails details() {
        return new PatientDetails(
                firstName,
                lastName,
                preferredName,
                birthDate,
                gender,
                email,
                mobile,
                address,
                zone,
                profileType,
                status);
    }

    public @Nullable String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName;
    }

    public @Nullable String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
    }

    public @Nullable String getPreferredName() {
        return preferredName;
    }

    public void setPreferredName(@Nullable String preferredName) {
        this.preferredName = preferredName;
    }

    public @Nullable LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public @Nullable String getGender() {
        return gender;
    }

    public void setGender(@Nullable String gender) {
        this.gender = gender;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = mobile;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public ProfileType getProfileType() {
        return profileType;
    }

    public void setProfileType(ProfileType profileType) {
        this.profileType = profileType;
    }

    public PatientStatus getStatus() {
        return status;
    }

    public PatientStatus[] getStatuses() {
        return PatientStatus.values();
    }

    public void setStatus(PatientStatus status) {
        this.status = status;
    }
}
