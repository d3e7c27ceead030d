package kr.dure.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

class PhrasesTests {

    /** Where a gap of a sentence is, in the forms in which Java writes one. */
    private static final Pattern GAP = Pattern.compile("%[,]?[sd]|\u0001");

    private static final Pattern SENTENCE =
            Pattern.compile("(?s).*\\p{Lower}{2,}\\s+\\S+\\s+\\S+.*");

    /** Classes whose words reach a page through a problem or a health. */
    private static final Pattern SPEAKERS =
            Pattern.compile(
                    "(Trouble|BadStatus|Line|Rows|DroppedFile|ExcelFile|Parts|Tabs|CsvFile|Cells|Encoding"
                        + "|FileTranslation|MappingFile|Reading|Sheaf|DropFolder|Item|ErpHttp|Sweep"
                        + "|RestTranslation|Admission|SignalTranslation|StateSignal|CountSignal"
                        + "|AlarmSignal|MachineSignals|MachineClock|JsonReader|Id|LotProduced"
                        + "|OrderPlaced|FactForm|CellItem|ToldByRows|ToldByItem|AssessmentMade"
                        + "|CertificateIssued|UseCaseStated|UseCaseUsed|TargetSet"
                        + "|StockCounted|InspectionRecorded|DefectFound|IncidentReported"
                        + "|ShipmentSent|ProductionCounted|ChangeNoticeStated|CaseStepStated"
                        + "|FirstArticleStated|MeasurementRecorded|ConsignmentStated"
                        + "|MouldDescribed|MouldUsed|KnownServers)(\\$.*)?\\.class");

    /** Read only by whoever runs the platform. */
    private static final Set<String> NOT_ON_PAGES =
            Set.of(
                    "sep=([,;\t|])?\\R",
                    "%s… (%,d characters)",
                    "%s (column %d)",
                    "no heading mapped",
                    "an object with ",
                    "token policy found",
                    "%s: %s of %s, token %s");

    private final Phrases phrases = new Phrases();

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lots-88.csv, row 3|lots-88.csv, 3행",
                "row 4, 생산수량|4행, 생산수량",
                "a number such as 1200, 1,200 or 0.5, without a unit|단위 없는 숫자. 예: 1200, 1,200, 0.5",
                "lot id is blank; give the id that your system shows for it|로트 번호: 비어 있습니다. 사내"
                        + " 시스템에 나오는 번호를 넣어 주세요.",
                "this field is needed: an array of the id that its owner gave it, as text|꼭 필요한"
                        + " 항목입니다: 배열. 각 원소: 소유 업체가 붙인 번호(글자)",
                "Nothing answers at opc.tcp://10.0.4.17:4840; check that the OPC UA server runs and"
                        + " that no firewall stands between.|opc.tcp://10.0.4.17:4840에서 응답이"
                        + " 없습니다. OPC UA 서버가 켜져 있는지, 중간에 방화벽이 막지 않는지 확인해 주세요.",
                "opc.tcp://a:1 refuses user kim; check user and password of the connection, and the"
                        + " user's rights on the server.|opc.tcp://a:1: 사용자 kim의 로그인이 거절되었습니다."
                        + " 연결의 사용자와 비밀번호, 서버에서 그 사용자의 권한을 확인해 주세요.",
                "files wait: mapping.yaml, files holds [], expected at least one kind of file|파일이"
                        + " 기다리고 있습니다. mapping.yaml, files: [](으)로 되어 있습니다. 있어야 할 값: 파일"
                        + " 종류 하나 이상"
            })
    void whatConnectorsSayIsSaidInKorean(String english, String korean) {
        LocaleContextHolder.setLocale(Locale.KOREAN);
        assertThat(phrases.of(english)).isEqualTo(korean);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(phrases.of(english)).isEqualTo(english);
    }

    @Test
    void whatHasNoWordsHereStaysAsItIs() {
        LocaleContextHolder.setLocale(Locale.KOREAN);
        assertThat(phrases.of("4B0")).isEqualTo("4B0");
        assertThat(phrases.of("$& \\1 {}")).isEqualTo("$& \\1 {}");
        assertThat(phrases.of(null)).isEmpty();
    }

    /** WHY: a text added to a connector would else appear in English on a Korean page, unnoticed. */
    @Test
    void everySentenceOfAConnectorHasItsKorean() throws IOException {
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        for (String folder : List.of("integrations/**", "graph/fact/**")) {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:kr/dure/" + folder + "/*.class")) {
                if (SPEAKERS.matcher(String.valueOf(file.getFilename())).matches()) {
                    for (String text : texts(file)) {
                        seen++;
                        String example = GAP.matcher(text).replaceAll("7");
                        if (phrases.korean(example).equals(example)) {
                            missing.add(file.getFilename() + ": " + text);
                        }
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(80);
        assertThat(missing)
                .as("add these to the phrases_ko.yaml beside the class, {} for each gap")
                .isEmpty();
    }

    private static List<String> texts(Resource file) throws IOException {
        ClassModel type = ClassFile.of().parse(file.getContentAsByteArray());
        List<String> texts = new ArrayList<>();
        type.methods().forEach(method -> method.code().ifPresent(code -> collect(code, texts)));
        return texts.stream()
                .filter(text -> SENTENCE.matcher(text).matches())
                .filter(text -> !NOT_ON_PAGES.contains(text))
                .toList();
    }

    /** Constants of a method, without those that it only logs. */
    private static void collect(CodeModel code, List<String> texts) {
        List<String> pending = new ArrayList<>();
        code.forEach(
                element -> {
                    switch (element) {
                        case ConstantInstruction constant
                                when constant.constantValue() instanceof String text ->
                                pending.add(text);
                        case InvokeDynamicInstruction joined ->
                                joined.bootstrapArgs().stream()
                                        .filter(String.class::isInstance)
                                        .map(String.class::cast)
                                        .forEach(pending::add);
                        case InvokeInstruction call
                                when call.owner().asInternalName().equals("org/slf4j/Logger") ->
                                pending.clear();
                        default -> {
                            // nothing is said here
                        }
                    }
                });
        texts.addAll(pending);
    }
}
