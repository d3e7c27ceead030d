package kr.dure.guards;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;

import kr.dure.graph.fact.DefectFound;
import kr.dure.graph.fact.MeasurementRecorded;
import kr.dure.graph.fact.id.ChangeNoticeId;
import kr.dure.graph.fact.id.Id;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.MouldId;
import kr.dure.graph.fact.id.OrderId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.fact.id.QualityCaseId;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.identity.SignedIn;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.ValueType;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import tools.jackson.databind.json.JsonMapper;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People of the companies of a world, with every role, who ask over HTTP. */
final class Visitors {

    private static final Map<ValueType, Class<? extends Id>> IDS =
            Map.of(
                    ValueType.LOT, LotId.class,
                    ValueType.PART, PartId.class,
                    ValueType.MACHINE, MachineId.class,
                    ValueType.ORDER, OrderId.class,
                    ValueType.QUALITY_CASE, QualityCaseId.class,
                    ValueType.CHANGE_NOTICE, ChangeNoticeId.class,
                    ValueType.MOULD, MouldId.class,
                    ValueType.PLANT, PlantId.class);

    private final MockMvc web;
    private final World world;
    private final JsonMapper json = new JsonMapper();

    Visitors(MockMvc web, World world) {
        this.web = web;
        this.world = world;
    }

    /**
     * A question as somebody puts it.
     *
     * @param parameters by name; empty for the defaults
     */
    record Put(String question, Map<String, String> parameters) {}

    /** Everything that came back. */
    record Seen(int status, String headers, String body) {

        @Override
        public String toString() {
            return status + "\n" + headers + "\n\n" + body;
        }
    }

    /**
     * A question in all its ways: as it stands, and with each entity parameter naming one thing after another.
     *
     * @param named how many things of which company are named
     */
    List<Put> ways(Question question, Map<OrganisationId, Integer> named) {
        List<Put> ways = new ArrayList<>();
        if (question.parameters().stream().noneMatch(Parameter::required)) {
            ways.add(new Put(question.name(), Map.of()));
        }
        question.parameters().stream()
                .filter(parameter -> parameter.type().isNamed())
                .forEach(
                        parameter ->
                                named.forEach(
                                        (owner, each) ->
                                                names(parameter.type(), owner, each)
                                                        .forEach(
                                                                name ->
                                                                        ways.add(
                                                                                new Put(
                                                                                        question
                                                                                                .name(),
                                                                                        Map.of(
                                                                                                parameter
                                                                                                        .name(),
                                                                                                name))))));
        return ways;
    }

    /** So many things of a company, and some of three others. */
    Map<OrganisationId, Integer> named(OrganisationId who, int own, int others) {
        int place = world.companies.indexOf(who);
        int all = world.companies.size();
        Map<OrganisationId, Integer> named = new LinkedHashMap<>(Map.of(who, own));
        for (int step : new int[] {1, 3, 5}) {
            named.put(world.companies.get((place + step) % all), others);
        }
        return named;
    }

    /** What a company's things of a type are called: by the id alone, and with whose it is. */
    List<String> names(ValueType type, OrganisationId owner, int each) {
        if (type == ValueType.ORGANISATION) {
            return List.of(owner.value());
        }
        if (type.isTerm()) {
            return terms(type, owner, each);
        }
        Class<?> ids =
                Objects.requireNonNull(
                        IDS.get(type), () -> "say here what ids a %s has".formatted(type));
        List<String> names = new ArrayList<>();
        for (Object id : world.generator.ids(ids, owner).subList(0, each)) {
            names.add(names.size() % 2 == 0 ? owner + "/" + id : id.toString());
        }
        return names;
    }

    private List<String> terms(ValueType type, OrganisationId owner, int each) {
        return world.facts.stream()
                .filter(fact -> fact.owner().equals(owner))
                .flatMap(
                        fact ->
                                switch (fact) {
                                    case MeasurementRecorded measured
                                            when type == ValueType.CHARACTERISTIC ->
                                            Stream.of(measured.characteristic());
                                    case DefectFound found when type == ValueType.DEFECT_CODE ->
                                            Stream.of(found.code());
                                    default -> Stream.<String>of();
                                })
                .limit(each)
                .toList();
    }

    Seen ask(OrganisationId who, Put put) {
        return see(
                who,
                post("/api/questions/" + put.question())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("parameters", put.parameters()))));
    }

    Seen see(OrganisationId who, MockHttpServletRequestBuilder request) {
        Asker asker = new Asker("guard-" + who, "guard", who, EnumSet.allOf(Role.class));
        try {
            MockHttpServletResponse response =
                    web.perform(
                                    request.with(user(new SignedIn(asker, "{none}")))
                                            .with(csrf())
                                            .accept(MediaType.TEXT_HTML, MediaType.ALL))
                            .andReturn()
                            .getResponse();
            return new Seen(response.getStatus(), headers(response), body(response));
        } catch (ServletException e) {
            return new Seen(500, "", String.valueOf(e.getMessage()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String headers(MockHttpServletResponse response) {
        return response.getHeaderNames().stream()
                .sorted()
                .map(name -> name + ": " + response.getHeaders(name))
                .collect(Collectors.joining("\n"));
    }

    private static String body(MockHttpServletResponse response)
            throws UnsupportedEncodingException {
        response.setCharacterEncoding("UTF-8");
        String error = response.getErrorMessage();
        return response.getContentAsString() + (error == null ? "" : error);
    }
}
