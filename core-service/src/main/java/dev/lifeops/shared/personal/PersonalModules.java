package dev.lifeops.shared.personal;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all modules keep of people; they are asked for late, since jobs need them and they need jobs. */
@Component
public class PersonalModules {

    private final ObjectProvider<PersonalData> modules;

    PersonalModules(ObjectProvider<PersonalData> modules) {
        this.modules = modules;
    }

    public List<PersonalData> all() {
        return modules.stream().toList();
    }
}
