package kr.dure.integrations.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How machines of one kind behave.
 *
 * @param load of the spindle or drive while it runs, in %
 * @param temperature while it runs, in Cel
 * @param alarms what goes wrong with it
 */
record MachineKind(double load, double temperature, List<Fault> alarms) {

    private static final MachineKind ANY =
            new MachineKind(
                    50,
                    40,
                    List.of(
                            new Fault("M-010", "자재 공급 없음", 300),
                            new Fault("M-120", "구동부 과부하", 700)));

    private static final Map<String, MachineKind> KNOWN =
            Map.of(
                    "press",
                    new MachineKind(
                            68,
                            46,
                            List.of(
                                    new Fault("P-104", "유압 압력 낮음", 600),
                                    new Fault("P-211", "금형 하사점 이탈", 700),
                                    new Fault("P-300", "광전자 안전장치 감지", 900))),
                    "plating",
                    new MachineKind(
                            55,
                            58,
                            List.of(
                                    new Fault("PL-021", "도금액 온도 상한 초과", 600),
                                    new Fault("PL-033", "정류기 과전류", 800),
                                    new Fault("PL-040", "약액 보충 필요", 400))),
                    "cnc",
                    new MachineKind(
                            62,
                            38,
                            List.of(
                                    new Fault("C-051", "공구 수명 초과", 500),
                                    new Fault("C-118", "스핀들 과부하", 800))),
                    "welding",
                    new MachineKind(
                            72,
                            52,
                            List.of(
                                    new Fault("W-014", "레이저 출력 저하", 600),
                                    new Fault("W-027", "보호가스 압력 낮음", 500))),
                    "assembly",
                    new MachineKind(
                            35,
                            29,
                            List.of(
                                    new Fault("A-012", "부품 공급 없음", 300),
                                    new Fault("A-077", "체결 토크 범위 이탈", 500))));

    static MachineKind of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KNOWN.entrySet().stream()
                .filter(known -> lower.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ANY);
    }

    /** @param severity 1 to 1000 (OPC UA part 5, 6.4.2) */
    record Fault(String code, String text, int severity) {}
}
