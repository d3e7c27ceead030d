package kr.dure.oversight;

import jakarta.servlet.http.HttpServletResponse;

import kr.dure.audit.Access;
import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.audit.Deed.Act;
import kr.dure.audit.Filter;
import kr.dure.audit.Trail;
import kr.dure.audit.Verdict;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Who looked at a company's data and what its own people did, as a page and as a table to take away. */
@Controller
@RequestMapping("/audit")
class AccessPage {

    private static final Logger log = LoggerFactory.getLogger(AccessPage.class);

    private static final int ROWS = 50;

    /** Further back than this a shorter time has to be chosen. */
    private static final int DEEPEST = 10_000;

    private static final int EXPORTED_AT_ONCE = 1_000;
    private static final int EXPORTED = 50_000;

    private final Trail trail;
    private final Audit audit;
    private final Lines lines;
    private final Clock clock;
    private final Semaphore checking = new Semaphore(1);

    AccessPage(Trail trail, Audit audit, Lines lines, Clock clock) {
        this.trail = trail;
        this.audit = audit;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    String page(
            Wanted wanted,
            @RequestParam(defaultValue = "0") int row,
            Asker asker,
            Locale locale,
            Model model) {
        requireReader(asker);
        Wanted whole = wanted.completed(clock);
        int offset = Math.clamp(row, 0, DEEPEST);
        List<Access> found = trail.of(asker.organisation(), whole.filter(clock), ROWS + 1, offset);
        model.addAttribute("wanted", whole);
        model.addAttribute("lines", lines.of(asker, found.stream().limit(ROWS).toList(), locale));
        model.addAttribute(
                "companies", lines.companies(asker, trail.companies(asker.organisation())));
        model.addAttribute("acts", Arrays.stream(Act.values()).map(Lines::key).toList());
        model.addAttribute("next", found.size() > ROWS && offset < DEEPEST ? offset + ROWS : null);
        model.addAttribute("first", offset == 0);
        return "oversight/accesses";
    }

    @GetMapping("/accesses.csv")
    void export(Wanted wanted, Asker asker, Locale locale, HttpServletResponse response)
            throws IOException {
        requireReader(asker);
        Wanted whole = wanted.completed(clock);
        Filter filter = whole.filter(clock).before(clock.instant());
        audit.note(
                new Deed(
                        asker.username(),
                        asker.organisation(),
                        Act.EXPORTED,
                        "audit/accesses.csv",
                        Set.of(asker.organisation()),
                        Map.of(
                                Deed.ROLE,
                                asker.role(),
                                Deed.WAY,
                                "page",
                                "days",
                                whole.from() + "/" + whole.until())));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("accesses-%s-%s.csv".formatted(whole.from(), whole.until()))
                        .build()
                        .toString());
        Writer out = response.getWriter();
        AccessCsv csv = new AccessCsv(out, clock.getZone());
        int offset = 0;
        List<Access> some;
        do {
            some = trail.of(asker.organisation(), filter, EXPORTED_AT_ONCE, offset);
            csv.add(lines.of(asker, some, locale));
            offset += some.size();
        } while (some.size() == EXPORTED_AT_ONCE && offset < EXPORTED);
        if (offset >= EXPORTED) {
            csv.cut(EXPORTED);
        }
        csv.flush();
    }

    /** How many entries there are is nobody's business but the operator's; it goes to the log. */
    @PostMapping("/verify")
    String verify(Asker asker, RedirectAttributes after) {
        requireReader(asker);
        if (!checking.tryAcquire()) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS, "the audit is being checked");
        }
        try {
            switch (trail.verify()) {
                case Verdict.Whole(long entries, String head) -> {
                    log.info("The audit holds {} entries, whole; the last is {}", entries, head);
                    after.addFlashAttribute("verdict", "whole");
                }
                case Verdict.Broken(long entry, String why) -> {
                    log.error("The audit is broken at entry {}: {}", entry, why);
                    after.addFlashAttribute("verdict", "broken");
                }
            }
        } finally {
            checking.release();
        }
        return "redirect:/audit";
    }

    private static void requireReader(Asker asker) {
        if (!asker.is(Role.AUDITOR) && !asker.is(Role.ADMIN)) {
            throw new AccessDeniedException(
                    "only an auditor or administrator reads the audit; ask yours for that role");
        }
    }
}
