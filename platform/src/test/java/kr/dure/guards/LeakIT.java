package kr.dure.guards;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import kr.dure.graph.Graph;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.QualityCaseId;
import kr.dure.graph.sight.Agreements;
import kr.dure.guards.Visitors.Put;
import kr.dure.guards.Visitors.Seen;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Nobody is shown a word or a number that is not theirs to read: every company, every question, every route that the platform
 * has, with ids of its own and of others, over a random chain.
 */
@GuardTest
class LeakIT {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Path variables that name a company; others name something of it. */
    private static final Set<String> COMPANIES = Set.of("owner", "organisation");

    @Autowired private MockMvc web;
    @Autowired private Graph graph;
    @Autowired private GraphWriter writer;
    @Autowired private Agreements agreements;
    @Autowired private Questions questions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final World world = new World(Seeds.next());
    private final Set<String> leaks = new TreeSet<>();
    private int shown;

    @BeforeEach
    void fill() {
        Worlds.fill(graph, writer, agreements, world);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    void noAnswerHoldsAForeignWordOrNumber() {
        Visitors visitors = new Visitors(web, world);
        Set<String> answered = new HashSet<>();
        for (OrganisationId who : world.companies) {
            for (Question question : questions.all()) {
                for (Put put : visitors.ways(question, visitors.named(who, 2, 2))) {
                    Seen seen = visitors.ask(who, put);
                    check(who, put.toString(), String.join(" ", put.parameters().values()), seen);
                    if (seen.status() == 200 && !seen.body().contains("\"rows\":[]")) {
                        answered.add(put.question());
                    }
                    assertThat(seen.status()).as("%s as %s: %s", put, who, seen).isLessThan(500);
                }
            }
        }
        assertThat(leaks).as("seed %s", world.seed).isEmpty();
        assertThat(shown)
                .as(
                        "secrets of others that were rightly shown; without any this test proves"
                                + " little")
                .isGreaterThan(100);
        assertThat(answered)
                .as("questions with rows, seed %s", world.seed)
                .hasSizeGreaterThan(questions.all().size() * 3 / 4);
    }

    @Test
    void noPageHoldsAForeignWordOrNumber() {
        Visitors visitors = new Visitors(web, world);
        int pages = 0;
        for (OrganisationId who :
                List.of(
                        world.companies.get(0),
                        world.companies.get(2),
                        world.companies.getLast())) {
            StringBuilder given = new StringBuilder();
            for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
                    routes.getHandlerMethods().entrySet()) {
                for (MockHttpServletRequestBuilder request :
                        requests(route, visitors.named(who, 1, 1).keySet())) {
                    String asked = given(request);
                    given.append(asked).append(' ');
                    Seen seen = visitors.see(who, request);
                    check(who, asked, given.toString(), seen);
                    pages += seen.status() == 200 ? 1 : 0;
                }
            }
        }
        assertThat(leaks).as("seed %s", world.seed).isEmpty();
        assertThat(pages).as("pages that were shown").isGreaterThan(30);
    }

    /** A route with path variables and parameters that name things of every company. */
    private List<MockHttpServletRequestBuilder> requests(
            Map.Entry<RequestMappingInfo, HandlerMethod> route, Set<OrganisationId> owners) {
        Set<RequestMethod> methods = route.getKey().getMethodsCondition().getMethods();
        HttpMethod method =
                methods.isEmpty() ? HttpMethod.GET : methods.iterator().next().asHttpMethod();
        List<MockHttpServletRequestBuilder> requests = new ArrayList<>();
        for (String path : route.getKey().getPatternValues()) {
            for (String filled : filled(path, owners)) {
                requests.add(request(method, filled));
                texts(route.getValue())
                        .forEach(
                                name ->
                                        requests.add(
                                                request(method, filled).param(name, foreign())));
            }
        }
        return requests;
    }

    private static MockHttpServletRequestBuilder request(HttpMethod method, String path) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(method, URI.create(path));
        return method.equals(HttpMethod.GET)
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).content("{}");
    }

    private String foreign() {
        return world.generator.ids(LotId.class, world.companies.get(1)).getFirst().toString();
    }

    private List<String> filled(String path, Set<OrganisationId> owners) {
        if (!path.contains("{")) {
            return List.of(path);
        }
        List<String> filled = new ArrayList<>();
        for (OrganisationId owner : owners) {
            for (Class<?> type : List.of(LotId.class, MachineId.class, QualityCaseId.class)) {
                String id = world.generator.ids(type, owner).getFirst().toString();
                filled.add(
                        VARIABLE.matcher(path)
                                .replaceAll(
                                        variable ->
                                                COMPANIES.contains(variable.group(1))
                                                        ? owner.value()
                                                        : id));
            }
        }
        return filled;
    }

    private static List<String> texts(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> parameter.getParameterType() == String.class)
                .map(MethodParameter::getParameter)
                .map(Parameter::getName)
                .toList();
    }

    private static String given(MockHttpServletRequestBuilder request) {
        MockHttpServletRequest built = request.buildRequest(new MockServletContext());
        String parameters =
                built.getParameterMap().values().stream()
                        .map(Arrays::toString)
                        .collect(Collectors.joining(" "));
        return "%s %s %s".formatted(built.getMethod(), built.getRequestURI(), parameters);
    }

    /** What somebody asked with is no secret to them, and may stand in the list of what they asked. */
    private void check(OrganisationId who, String asked, String given, Seen seen) {
        Set<String> known = world.secrets.in(given);
        for (String secret : world.secrets.in(seen.toString())) {
            if (known.contains(secret)) {
                continue;
            }
            if (world.mayRead(who, secret)) {
                shown++;
            } else {
                leaks.add(
                        "%s saw %s in the answer to %s"
                                .formatted(who, world.secrets.place(secret), asked));
            }
        }
        for (ILoggingEvent event : List.copyOf(log.list)) {
            for (String secret : world.secrets.in(event.getFormattedMessage())) {
                if (!known.contains(secret) && !world.mayRead(who, secret)) {
                    leaks.add(
                            "the log has %s after %s asked %s"
                                    .formatted(world.secrets.place(secret), who, asked));
                }
            }
        }
        log.list.clear();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
