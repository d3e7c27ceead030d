package kr.dure.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

import java.util.List;

/** A way to log in beside the form. */
public interface OtherLogIn {

    void add(HttpSecurity http);

    /** Buttons of the log-in page: where they lead, and what they say. */
    List<Button> buttons();

    /** One button. */
    record Button(String href, String name) {}
}
