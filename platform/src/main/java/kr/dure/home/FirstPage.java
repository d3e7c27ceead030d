package kr.dure.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after the log-in. */
@Controller
class FirstPage {

    @GetMapping("/")
    String home() {
        return "home/home";
    }
}
