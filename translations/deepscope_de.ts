<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Shows the DeepSeek-OCR vision encoder at work, stage by stage, on a page of yours.</source>
            <translation>Zeigt den Bild-Encoder von DeepSeek-OCR bei der Arbeit, Stufe für Stufe, auf einer eigenen Seite.</translation>
        </message>
        <message>
            <source>The source is under the MIT licence. This program links QCustomPlot and is therefore, as a whole, under the GNU General Public License, version 3.</source>
            <translation>Der Quelltext steht unter der MIT-Lizenz. Dieses Programm bindet QCustomPlot ein und steht deshalb als Ganzes unter der GNU General Public License, Version 3.</translation>
        </message>
        <message>
            <source>Not a product of DeepSeek; none of its code is in here.</source>
            <translation>Kein Produkt von DeepSeek; nichts von dessen Code ist enthalten.</translation>
        </message>
        <message>
            <source>About deepscope</source>
            <translation>Über deepscope</translation>
        </message>
        <message>
            <source>With thanks to Qt (LGPL-3), QCustomPlot (GPL-3), LibTorch (BSD-3), OpenCV (Apache-2.0), libpng, libjpeg-turbo, libtiff and libwebp (their own permissive licences), libexif (LGPL-2.1), nlohmann-json (MIT) and CLI11 (BSD-3).</source>
            <translation>Mit Dank an Qt (LGPL-3), QCustomPlot (GPL-3), LibTorch (BSD-3), OpenCV (Apache-2.0), libpng, libjpeg-turbo, libtiff und libwebp (jeweils unter eigener freizügiger Lizenz), libexif (LGPL-2.1), nlohmann-json (MIT) und CLI11 (BSD-3).</translation>
        </message>
    </context>
    <context>
        <name>CanvasPainter</name>
        <message numerus="yes">
            <source>%1×%2 token(s)</source>
            <comment>columns, rows</comment>
            <translation>
                <numerusform>%1×%2 Token</numerusform>
                <numerusform>%1×%2 Token</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClaimReasons</name>
        <message>
            <source>the CPU</source>
            <translation>der CPU</translation>
        </message>
        <message>
            <source>in %1 on %2, %3 formulation</source>
            <translation>in %1 auf %2, Formulierung %3</translation>
        </message>
        <message>
            <source>As the note says.</source>
            <translation>Wie im Entwurfspapier.</translation>
        </message>
        <message>
            <source>%1 more than the note says, within its rounding.</source>
            <translation>%1 mehr als im Entwurfspapier, innerhalb seiner Rundung.</translation>
        </message>
        <message>
            <source>%1 less than the note says, within its rounding.</source>
            <translation>%1 weniger als im Entwurfspapier, innerhalb seiner Rundung.</translation>
        </message>
        <message>
            <source>%1 what the note says.</source>
            <translation>%1 so viel wie im Entwurfspapier.</translation>
        </message>
        <message>
            <source>%1 more than the note says.</source>
            <translation>%1 mehr als im Entwurfspapier.</translation>
        </message>
        <message>
            <source>%1 less than the note says.</source>
            <translation>%1 weniger als im Entwurfspapier.</translation>
        </message>
        <message>
            <source>Only %1 of what the note says.</source>
            <translation>Nur %1 der Angabe im Entwurfspapier.</translation>
        </message>
        <message>
            <source>The note speaks of mode base; this run is %1.</source>
            <translation>Das Entwurfspapier spricht vom Modus base; dieser Lauf ist %1.</translation>
        </message>
        <message>
            <source>Run base to judge it.</source>
            <translation>Zum Beurteilen base ausführen.</translation>
        </message>
        <message>
            <source>At base this architecture takes %1.</source>
            <translation>Bei base braucht diese Architektur %1.</translation>
        </message>
        <message>
            <source>The note's time is an A100's; CLIP alone took %1 here, %2.</source>
            <translation>Die Zeit im Entwurfspapier gilt für eine A100; CLIP allein brauchte hier %1, %2.</translation>
        </message>
        <message>
            <source>The note's time is an A100's; this run took %1, %2.</source>
            <translation>Die Zeit im Entwurfspapier gilt für eine A100; dieser Lauf brauchte %1, %2.</translation>
        </message>
        <message>
            <source>Not measured yet: run the parallel what-if.</source>
            <translation>Noch nicht gemessen: den parallelen Gegenentwurf ausführen.</translation>
        </message>
        <message>
            <source>This run did not measure it.</source>
            <translation>Dieser Lauf hat es nicht gemessen.</translation>
        </message>
        <message numerus="yes">
            <source>Counted over %n block(s), the neck and both compression convolutions.</source>
            <translation>
                <numerusform>Gezählt über %n Block, den Neck und beide Kompressionsfaltungen.</numerusform>
                <numerusform>Gezählt über %n Blöcke, den Neck und beide Kompressionsfaltungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>With its own patch convolution, which the serial design does not use.</source>
            <translation>Mit eigener Patch-Faltung, die der serielle Entwurf nicht benutzt.</translation>
        </message>
        <message>
            <source>With the projector's %1.</source>
            <translation>Mit den %1 des Projektors.</translation>
        </message>
        <message>
            <source>No block has windows: all of them attend over the whole grid.</source>
            <translation>Kein Block hat Fenster: Bei allen reicht die Aufmerksamkeit über das ganze Raster.</translation>
        </message>
        <message>
            <source>Blocks with windows attend within %1 tokens.</source>
            <translation>In Blöcken mit Fenstern reicht die Aufmerksamkeit über %1 Token.</translation>
        </message>
        <message>
            <source>No block attends over the whole grid.</source>
            <translation>In keinem Block reicht die Aufmerksamkeit über das ganze Raster.</translation>
        </message>
        <message numerus="yes">
            <source>%n block(s) attend over the whole grid, and so join the windows: %1.</source>
            <translation>
                <numerusform>In %n Block reicht die Aufmerksamkeit über das ganze Raster und verbindet so die Fenster: %1.</numerusform>
                <numerusform>In %n Blöcken reicht die Aufmerksamkeit über das ganze Raster und verbindet so die Fenster: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>A %1×%1 convolution over 3 channels, at %2 places.</source>
            <translation>Eine %1×%1-Faltung über 3 Kanäle, an %2 Stellen.</translation>
        </message>
        <message>
            <source>The blocks that attend over the whole grid take %1 of it.</source>
            <translation>Die Blöcke mit Aufmerksamkeit über das ganze Raster brauchen davon %1.</translation>
        </message>
        <message>
            <source>Neck %1, net_2 and net_3 %2.</source>
            <translation>Neck %1, net_2 und net_3 %2.</translation>
        </message>
        <message>
            <source>Patch embedding, blocks, neck and compression, as executed: windows padded.</source>
            <translation>Patch-Einbettung, Blöcke, Neck und Kompression, wie ausgeführt: Fenster aufgefüllt.</translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) on %1 tokens, CLS among them.</source>
            <translation>
                <numerusform>%n Schicht auf %1 Token, CLS mitgezählt.</numerusform>
                <numerusform>%n Schichten auf %1 Token, CLS mitgezählt.</numerusform>
            </translation>
        </message>
        <message>
            <source>SAM takes %1 of it and CLIP %2; in the note it is %3 and %4.</source>
            <translation>SAM braucht davon %1 und CLIP %2; im Entwurfspapier sind es %3 und %4.</translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) on %1 tokens. Its own patch convolution adds %2, and SAM beside it %3.</source>
            <translation>
                <numerusform>%n Schicht auf %1 Token. Die eigene Patch-Faltung bringt %2 hinzu und SAM daneben %3.</numerusform>
                <numerusform>%n Schichten auf %1 Token. Die eigene Patch-Faltung bringt %2 hinzu und SAM daneben %3.</numerusform>
            </translation>
        </message>
        <message>
            <source>Most tensors live at once in its stages, beside the weights, %1.</source>
            <translation>Spitze der gleichzeitig lebenden Tensoren in seinen Stufen, ohne Gewichte, %1.</translation>
        </message>
        <message>
            <source>%1 of weights and %2 of activations at the peak, %3.</source>
            <translation>%1 Gewichte und %2 Aktivierungen in der Spitze, %3.</translation>
        </message>
        <message>
            <source>With SAM beside it, the parallel design takes %1 instead of %2; CLIP alone grows %3. The note divides CLIP alone by the whole serial encoder, which comes to %4.</source>
            <translation>Mit SAM daneben braucht der parallele Entwurf %1 statt %2; CLIP allein braucht %3 so viel. Das Entwurfspapier teilt CLIP allein durch den ganzen seriellen Encoder, das ergibt %4.</translation>
        </message>
        <message>
            <source>A head of CLIP compares %1² pairs of tokens instead of %2².</source>
            <translation>Ein Kopf von CLIP vergleicht %1² Tokenpaare statt %2².</translation>
        </message>
        <message>
            <source>With SAM beside it and the weights, the parallel design holds %1 instead of %2; CLIP's own activations grow %3, %4.</source>
            <translation>Mit SAM daneben und den Gewichten hält der parallele Entwurf %1 statt %2; CLIPs eigene Aktivierungen brauchen %3 so viel, %4.</translation>
        </message>
        <message>
            <source>SAM %1 and CLIP %2 instead of %3 in all, %4.</source>
            <translation>SAM %1 und CLIP %2 statt insgesamt %3, %4.</translation>
        </message>
        <message>
            <source>CLIP would see %1 tokens and take %2 instead of %3, the whole encoder %4 instead of %5.</source>
            <translation>CLIP sähe %1 Token und bräuchte %2 statt %3, der ganze Encoder %4 statt %5.</translation>
        </message>
        <message>
            <source>16 tokens of SAM become one, in every mode.</source>
            <translation>Aus 16 Token von SAM wird eines, in jedem Modus.</translation>
        </message>
        <message>
            <source>What would be too dear, the note gives no figure for.</source>
            <translation>Was zu teuer wäre, beziffert das Entwurfspapier nicht.</translation>
        </message>
        <message>
            <source>What quality that would lose only the language model can tell, which is not here.</source>
            <translation>Welche Qualität dabei verloren ginge, kann nur das Sprachmodell zeigen, das hier fehlt.</translation>
        </message>
        <message>
            <source>The named modes without tiles lay out %1 to %2.</source>
            <translation>Die benannten Modi ohne Kacheln legen %1 bis %2 aus.</translation>
        </message>
        <message>
            <source>This run lies outside: %1 has %2.</source>
            <translation>Dieser Lauf liegt außerhalb: %1 hat %2.</translation>
        </message>
    </context>
    <context>
        <name>ClaimText</name>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Windows</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>Rechenaufwand</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>CLIP on all of SAM's tokens</source>
            <translation>CLIP auf allen Token von SAM</translation>
        </message>
        <message>
            <source>What the serial design saves</source>
            <translation>Was der serielle Entwurf spart</translation>
        </message>
        <message>
            <source>Compression and tokens</source>
            <translation>Kompression und Token</translation>
        </message>
        <message>
            <source>SAM parameters</source>
            <translation>SAM-Parameter</translation>
        </message>
        <message>
            <source>CLIP parameters</source>
            <translation>CLIP-Parameter</translation>
        </message>
        <message>
            <source>Total parameters</source>
            <translation>Parameter gesamt</translation>
        </message>
        <message>
            <source>SAM windows</source>
            <translation>SAM-Fenster</translation>
        </message>
        <message>
            <source>Blocks across windows</source>
            <translation>Fensterübergreifende Blöcke</translation>
        </message>
        <message>
            <source>Patch embedding FLOPs</source>
            <translation>FLOPs der Patch-Einbettung</translation>
        </message>
        <message>
            <source>SAM block FLOPs</source>
            <translation>FLOPs der SAM-Blöcke</translation>
        </message>
        <message>
            <source>Compression FLOPs</source>
            <translation>FLOPs der Kompression</translation>
        </message>
        <message>
            <source>SAM FLOPs</source>
            <translation>FLOPs von SAM</translation>
        </message>
        <message>
            <source>CLIP FLOPs</source>
            <translation>FLOPs von CLIP</translation>
        </message>
        <message>
            <source>Total FLOPs</source>
            <translation>FLOPs gesamt</translation>
        </message>
        <message>
            <source>SAM activations</source>
            <translation>SAM-Aktivierungen</translation>
        </message>
        <message>
            <source>CLIP activations</source>
            <translation>CLIP-Aktivierungen</translation>
        </message>
        <message>
            <source>Total memory</source>
            <translation>Speicher gesamt</translation>
        </message>
        <message>
            <source>Time on an A100</source>
            <translation>Zeit auf einer A100</translation>
        </message>
        <message>
            <source>Parallel FLOPs</source>
            <translation>FLOPs parallel</translation>
        </message>
        <message>
            <source>Parallel memory</source>
            <translation>Speicher parallel</translation>
        </message>
        <message>
            <source>Parallel time</source>
            <translation>Zeit parallel</translation>
        </message>
        <message>
            <source>Saved FLOPs</source>
            <translation>Gesparte FLOPs</translation>
        </message>
        <message>
            <source>Saved memory</source>
            <translation>Gesparter Speicher</translation>
        </message>
        <message>
            <source>Saved time</source>
            <translation>Gesparte Zeit</translation>
        </message>
        <message>
            <source>Saved attention</source>
            <translation>Gesparte Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Compression</source>
            <translation>Kompression</translation>
        </message>
        <message>
            <source>Compressing only 4×</source>
            <translation>Nur 4× komprimieren</translation>
        </message>
        <message>
            <source>Compressing 64×</source>
            <translation>64× komprimieren</translation>
        </message>
        <message>
            <source>Laid-out tokens</source>
            <translation>Ausgelegte Token</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>gilt</translation>
        </message>
        <message>
            <source>does not</source>
            <translation>gilt nicht</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>no verdict</source>
            <translation>kein Urteil</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>gilt nicht</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>nicht gemessen</translation>
        </message>
        <message>
            <source>cannot be judged here</source>
            <translation>hier nicht zu beurteilen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>too dear</source>
            <translation>zu teuer</translation>
        </message>
        <message>
            <source>loses quality</source>
            <translation>verliert Qualität</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>CompareFigures</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>%L1 fused tokens, with newlines and separator %L2; SAM sees %L3 patches.</source>
            <translation>%L1 fusionierte Token, mit Zeilenumbrüchen und Trenner %L2; SAM sieht %L3 Patches.</translation>
        </message>
        <message>
            <source>a token covers</source>
            <translation>ein Token deckt ab</translation>
        </message>
        <message>
            <source>%1 of the page's pixels; %L2 page pixels for each laid-out token.</source>
            <translation>%1 der Pixel der Seite; %L2 Seitenpixel je ausgelegtem Token.</translation>
        </message>
        <message>
            <source>x-height &lt; %1 px</source>
            <translation>x-Höhe &lt; %1 px</translation>
        </message>
        <message>
            <source>below a patch</source>
            <translation>kleiner als ein Patch</translation>
        </message>
        <message>
            <source>Writing whose small letters are lower than this is less than one patch of 16 view pixels high.</source>
            <translation>Schrift, deren Kleinbuchstaben niedriger sind, ist weniger als einen Patch von 16 Pixeln der Ansicht hoch.</translation>
        </message>
        <message>
            <source>fitted</source>
            <translation>eingepasst</translation>
        </message>
        <message>
            <source>What the page becomes in the global view, in pixels.</source>
            <translation>Was in der Gesamtansicht aus der Seite wird, in Pixeln.</translation>
        </message>
        <message>
            <source>stretched</source>
            <translation>gestreckt</translation>
        </message>
        <message>
            <source>How much wider than high the page's proportions become.</source>
            <translation>Um welchen Faktor die Seite in der Breite gegenüber der Höhe gestreckt wird.</translation>
        </message>
        <message>
            <source>padding</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>Of the global view: %1 × %2 pixels beside the page.</source>
            <translation>Anteil an der Gesamtansicht: %1 × %2 Pixel neben der Seite.</translation>
        </message>
        <message>
            <source>tiles</source>
            <translation>Kacheln</translation>
        </message>
        <message>
            <source>Of 640 × 640 pixels each, stretched %1 : 1.</source>
            <translation>Zu je 640 × 640 Pixeln, gestreckt %1 : 1.</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Counted from the shapes.</source>
            <translation>Aus den Formen berechnet.</translation>
        </message>
        <message>
            <source>peak memory</source>
            <translation>Spitzenspeicher</translation>
        </message>
        <message>
            <source>Predicted from the shapes, on top of %1 of weights.</source>
            <translation>Aus den Formen vorhergesagt, zusätzlich zu %1 Gewichten.</translation>
        </message>
        <message>
            <source>tile %1, </source>
            <translation>Kachel %1, </translation>
        </message>
        <message>
            <source>token at the point</source>
            <translation>Token am Punkt</translation>
        </message>
        <message>
            <source>r%1 c%2</source>
            <translation>Z%1 Sp%2</translation>
        </message>
        <message>
            <source>Token %L1 of its view.</source>
            <translation>Token %L1 seiner Ansicht.</translation>
        </message>
        <message>
            <source>its norm</source>
            <translation>seine Norm</translation>
        </message>
        <message>
            <source>its cosine to the reference</source>
            <translation>sein Kosinus zur Referenz</translation>
        </message>
        <message>
            <source>With the token that covers the point in the reference mode.</source>
            <translation>Mit dem Token, das den Punkt im Referenzmodus abdeckt.</translation>
        </message>
        <message>
            <source>similarity to %1</source>
            <translation>Ähnlichkeit zu %1</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>Centred cosine, mean over the page; plain cosine %1, relative L2 %2. All of it on one grid of cells over the page.</source>
            <translation>Zentrierter Kosinus, Mittel über die Seite; gewöhnlicher Kosinus %1, relatives L2 %2. Alles auf einem gemeinsamen Zellenraster über der Seite.</translation>
        </message>
        <message>
            <source>within the frame</source>
            <translation>im Rahmen</translation>
        </message>
        <message>
            <source>Plain cosine %1, relative L2 %2.</source>
            <translation>Gewöhnlicher Kosinus %1, relatives L2 %2.</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Patches</source>
            <translation>Patches</translation>
        </message>
        <message>
            <source>Page px a token</source>
            <translation>Seiten-px je Token</translation>
        </message>
        <message>
            <source>Token width</source>
            <translation>Tokenbreite</translation>
        </message>
        <message>
            <source>Token height</source>
            <translation>Tokenhöhe</translation>
        </message>
        <message>
            <source>Of the page</source>
            <translation>Seitenanteil</translation>
        </message>
        <message>
            <source>Padding</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>x-height of a patch</source>
            <translation>x-Höhe eines Patchs</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>SAM</source>
            <translation>SAM</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>CLIP</source>
            <translation>CLIP</translation>
        </message>
        <message>
            <source>Fusion</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>Rechenaufwand</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>Spitzenspeicher</translation>
        </message>
        <message>
            <source>Centred cosine</source>
            <translation>Zentrierter Kosinus</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>Kosinus</translation>
        </message>
        <message>
            <source>Relative L2</source>
            <translation>Relatives L2</translation>
        </message>
        <message>
            <source>In the frame</source>
            <translation>Im Rahmen</translation>
        </message>
        <message>
            <source>Norm at point</source>
            <translation>Norm am Punkt</translation>
        </message>
        <message>
            <source>Cosine at point</source>
            <translation>Kosinus am Punkt</translation>
        </message>
        <message numerus="yes">
            <source>%n tile(s) of 640</source>
            <translation>
                <numerusform>%n Kachel zu 640</numerusform>
                <numerusform>%n Kacheln zu 640</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · stretched</source>
            <translation>%1 · gestreckt</translation>
        </message>
        <message>
            <source>%1 · padded</source>
            <translation>%1 · aufgefüllt</translation>
        </message>
        <message numerus="yes">
            <source>Median of %n pass(es). SAM %1, compressor %2, CLIP %3, fusion %4.</source>
            <translation>
                <numerusform>Median von %n Durchgang. SAM %1, Kompressor %2, CLIP %3, Fusion %4.</numerusform>
                <numerusform>Median von %n Durchgängen. SAM %1, Kompressor %2, CLIP %3, Fusion %4.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tensors live at once, on top of %1 of weights.</source>
            <translation>Gleichzeitig lebende Tensoren, zusätzlich zu %1 Gewichten.</translation>
        </message>
        <message>
            <source>arithmetic</source>
            <translation>Rechnung</translation>
        </message>
    </context>
    <context>
        <name>CompareState</name>
        <message>
            <source>Difference: off</source>
            <translation>Differenz: aus</translation>
        </message>
        <message>
            <source>Centred cosine</source>
            <translation>Zentrierter Kosinus</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>Kosinus</translation>
        </message>
        <message>
            <source>Relative L2</source>
            <translation>Relatives L2</translation>
        </message>
    </context>
    <context>
        <name>CostComparison</name>
        <message>
            <source>as fast</source>
            <translation>gleich schnell</translation>
        </message>
        <message>
            <source>%1 faster</source>
            <translation>%1 schneller</translation>
        </message>
        <message>
            <source>%1 slower</source>
            <translation>%1 langsamer</translation>
        </message>
    </context>
    <context>
        <name>DiffText</name>
        <message>
            <source>same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>weicht ab</translation>
        </message>
        <message>
            <source>missing in B</source>
            <translation>fehlt in B</translation>
        </message>
        <message>
            <source>only in B</source>
            <translation>nur in B</translation>
        </message>
        <message>
            <source>other shape</source>
            <translation>andere Form</translation>
        </message>
        <message>
            <source>global view · %1</source>
            <translation>Gesamtansicht · %1</translation>
        </message>
        <message>
            <source>tile %1 · %2</source>
            <translation>Kachel %1 · %2</translation>
        </message>
        <message>
            <source>%1 weights, seed %2</source>
            <translation>Gewichte %1, Seed %2</translation>
        </message>
        <message>
            <source>It does not say of which run it is.</source>
            <translation>Von welchem Lauf, ist nicht angegeben.</translation>
        </message>
        <message>
            <source>run of this session</source>
            <translation>Lauf dieser Sitzung</translation>
        </message>
        <message>
            <source>folder of npy</source>
            <translation>npy-Ordner</translation>
        </message>
        <message numerus="yes">
            <source>%n tensor(s)</source>
            <translation>
                <numerusform>%n Tensor</numerusform>
                <numerusform>%n Tensoren</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>Fusion</translation>
        </message>
    </context>
    <context>
        <name>RunDifference</name>
        <message>
            <source>no finite values to compare</source>
            <translation>keine endlichen Werte zum Vergleichen</translation>
        </message>
        <message>
            <source>tokens are equal to the last bit</source>
            <translation>Token sind bis aufs letzte Bit gleich</translation>
        </message>
        <message>
            <source>tokens differ by %1 at most, rms %2 (%3 % of their spread)</source>
            <translation>Token unterscheiden sich um höchstens %1, RMS %2 (%3 % ihrer Streuung)</translation>
        </message>
        <message>
            <source>tokens differ by %1 at most, rms %2</source>
            <translation>Token unterscheiden sich um höchstens %1, RMS %2</translation>
        </message>
        <message numerus="yes">
            <source>; %Ln value(s) that are NaN or infinite left out</source>
            <translation>
                <numerusform>; ohne %Ln Wert, der NaN oder unendlich ist</numerusform>
                <numerusform>; ohne %Ln Werte, die NaN oder unendlich sind</numerusform>
            </translation>
        </message>
        <message>
            <source>equal</source>
            <comment>two runs' tokens</comment>
            <translation>gleich</translation>
        </message>
        <message>
            <source>max %1 · rms %2</source>
            <translation>max. %1 · RMS %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln NaN or Inf</source>
            <comment>values</comment>
            <translation>
                <numerusform>%Ln NaN oder Inf</numerusform>
                <numerusform>%Ln NaN oder Inf</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunLabels</name>
        <message>
            <source>seed %1</source>
            <translation>Seed %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n Thread</numerusform>
                <numerusform>%n Threads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunPicture</name>
        <message>
            <source>head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>Gewicht</translation>
        </message>
    </context>
    <context>
        <name>RunText</name>
        <message>
            <source>Custom %1</source>
            <translation>Eigene %1</translation>
        </message>
        <message>
            <source>parallel what-if</source>
            <translation>paralleler Gegenentwurf</translation>
        </message>
        <message numerus="yes">
            <source>%Ln pass(es)</source>
            <translation>
                <numerusform>%Ln Durchgang</numerusform>
                <numerusform>%Ln Durchgänge</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting, about %1</source>
            <translation>wartet, etwa %1</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>loading weights… %1 %</source>
            <translation>Gewichte werden geladen… %1 %</translation>
        </message>
        <message>
            <source>preparing…</source>
            <translation>wird vorbereitet…</translation>
        </message>
        <message>
            <source>cancelling…</source>
            <translation>wird abgebrochen…</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1, %2 verbleibend</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>On the page</source>
            <translation>Auf der Seite</translation>
        </message>
        <message>
            <source>wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <source>zoom at the cursor</source>
            <translation>am Mauszeiger zoomen</translation>
        </message>
        <message>
            <source>drag</source>
            <translation>ziehen</translation>
        </message>
        <message>
            <source>move the page</source>
            <translation>Seite verschieben</translation>
        </message>
        <message>
            <source>point</source>
            <translation>zeigen</translation>
        </message>
        <message>
            <source>read a token: number, pixels, value</source>
            <translation>Token ablesen: Nummer, Pixel, Wert</translation>
        </message>
        <message>
            <source>click, Enter</source>
            <translation>Klick, Eingabetaste</translation>
        </message>
        <message>
            <source>pin a token and see its attention; again to unpin</source>
            <translation>Token anheften und seine Aufmerksamkeit sehen; noch einmal löst es</translation>
        </message>
        <message>
            <source>double click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <source>close to a token, and back</source>
            <translation>nah an ein Token heran und zurück</translation>
        </message>
        <message>
            <source>move the pinned token, else the page</source>
            <translation>angeheftetes Token bewegen, sonst die Seite</translation>
        </message>
        <message>
            <source>hold M</source>
            <translation>M halten</translation>
        </message>
        <message>
            <source>magnifier</source>
            <translation>Lupe</translation>
        </message>
        <message>
            <source>hold B</source>
            <translation>B halten</translation>
        </message>
        <message>
            <source>flip to the stage before</source>
            <translation>zur vorigen Stufe umblättern</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>Anderswo</translation>
        </message>
        <message>
            <source>double click a stage</source>
            <translation>Doppelklick auf eine Stufe</translation>
        </message>
        <message>
            <source>keep it in a tab of its own</source>
            <translation>in einem eigenen Tab behalten</translation>
        </message>
        <message>
            <source>← → in the strip</source>
            <translation>← → in der Leiste</translation>
        </message>
        <message>
            <source>stage before, stage after</source>
            <translation>vorige Stufe, nächste Stufe</translation>
        </message>
        <message>
            <source>drag the colour bar's ends</source>
            <translation>Enden des Farbbalkens ziehen</translation>
        </message>
        <message>
            <source>range of the colours; double click fits it</source>
            <translation>Bereich der Farben; Doppelklick passt ihn an</translation>
        </message>
        <message>
            <source>drag in the timeline</source>
            <translation>in der Zeitleiste ziehen</translation>
        </message>
        <message>
            <source>measure a stretch of time</source>
            <translation>Zeitspanne messen</translation>
        </message>
        <message>
            <source>drop files</source>
            <translation>Dateien ablegen</translation>
        </message>
        <message>
            <source>pages, folders, a checkpoint: anywhere in the window</source>
            <translation>Seiten, Ordner, ein Checkpoint: überall im Fenster</translation>
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation>Tasten und Maus</translation>
        </message>
    </context>
    <context>
        <name>StageNames</name>
        <message>
            <source>block %1</source>
            <comment>a block of SAM</comment>
            <translation>Block %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <comment>a layer of CLIP</comment>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>views</source>
            <translation>Ansichten</translation>
        </message>
    </context>
    <context>
        <name>StageTableText</name>
        <message>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Time (ms)</source>
            <translation>Zeit (ms)</translation>
        </message>
        <message>
            <source>p5 (ms)</source>
            <translation>p5 (ms)</translation>
        </message>
        <message>
            <source>p95 (ms)</source>
            <translation>p95 (ms)</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Wiederholungen</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>GFLOP/s</source>
            <translation>GFLOP/s</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>Anteil (%)</translation>
        </message>
        <message>
            <source>Memory after (bytes)</source>
            <translation>Speicher danach (Byte)</translation>
        </message>
        <message>
            <source>Peak (bytes)</source>
            <translation>Spitze (Byte)</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>Inf</source>
            <translation>Inf</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n Stufe</numerusform>
                <numerusform>%n Stufen</numerusform>
            </translation>
        </message>
        <message>
            <source>Time in %1 (ms)</source>
            <translation>Zeit in %1 (ms)</translation>
        </message>
        <message>
            <source>Δ time (ms)</source>
            <translation>Δ Zeit (ms)</translation>
        </message>
        <message>
            <source>× of the time</source>
            <translation>× der Zeit</translation>
        </message>
        <message>
            <source>beside %1: %2, %3</source>
            <translation>gegenüber %1: %2, %3</translation>
        </message>
    </context>
    <context>
        <name>StageWords</name>
        <message>
            <source>The page stretched to %1×%2 pixels and cut: this is the %3×%3 tile in row %4, column %5. Values are scaled to −1…1.</source>
            <translation>Die Seite auf %1×%2 Pixel gestreckt und zerteilt: Dies ist die %3×%3-Kachel in Zeile %4, Spalte %5. Werte sind auf −1…1 skaliert.</translation>
        </message>
        <message>
            <source>The page of %1×%2 pixels stretched to %3×%3, whatever its shape. Values are scaled to −1…1.</source>
            <translation>Die Seite von %1×%2 Pixeln auf %3×%3 gestreckt, gleich welche Form sie hat. Werte sind auf −1…1 skaliert.</translation>
        </message>
        <message>
            <source>The page fitted to %1×%2 pixels, centred in %3×%3; the rest is grey. Values are scaled to −1…1.</source>
            <translation>Die Seite auf %1×%2 Pixel eingepasst, in %3×%3 zentriert; der Rest ist grau. Werte sind auf −1…1 skaliert.</translation>
        </message>
        <message>
            <source>Each square of %1×%1 pixels becomes one token: its %2 values go through one linear map to %3 channels. %4×%4 = %5 tokens.</source>
            <translation>Jedes Quadrat von %1×%1 Pixeln wird ein Token: Seine %2 Werte gehen durch eine lineare Abbildung auf %3 Kanäle. %4×%4 = %5 Token.</translation>
        </message>
        <message>
            <source>A learned vector for each of the %1×%1 places is added, so that tokens know where they are.</source>
            <translation>Für jede der %1×%1 Stellen wird ein gelernter Vektor addiert, damit Token wissen, wo sie sind.</translation>
        </message>
        <message>
            <source>A learned vector for each place is added, so that tokens know where they are. The table holds %1×%1 places and is resized to %2×%2 for this view.</source>
            <translation>Für jede Stelle wird ein gelernter Vektor addiert, damit Token wissen, wo sie sind. Die Tabelle hat %1×%1 Stellen und wird für diese Ansicht auf %2×%2 skaliert.</translation>
        </message>
        <message>
            <source>Block %1 halfway: its input with what attention adds. The MLP is still to come.</source>
            <translation>Block %1 auf halbem Weg: seine Eingabe plus Beitrag der Aufmerksamkeit. Das MLP folgt noch.</translation>
        </message>
        <message>
            <source>Block %1 ◆ attends globally: every token to all %2, in %3 heads, with a learned term for the distance in rows and columns. Then an MLP through %4 channels, token by token.</source>
            <translation>Block %1 ◆ hat globale Aufmerksamkeit: jedes Token auf alle %2, in %3 Köpfen, mit einem gelernten Term für den Abstand in Zeilen und Spalten. Dann ein MLP über %4 Kanäle, Token für Token.</translation>
        </message>
        <message>
            <source>Block %1 attends within windows of %2×%2 tokens, in %3 heads, with a learned term for the distance in rows and columns; then an MLP through %4 channels.</source>
            <translation>Block %1 hat Aufmerksamkeit in Fenstern von %2×%2 Token, in %3 Köpfen, mit einem gelernten Term für den Abstand in Zeilen und Spalten; dann ein MLP über %4 Kanäle.</translation>
        </message>
        <message>
            <source>The %1×%1 grid is padded to %2×%2 for it, and the padding takes part as keys: there is no mask.</source>
            <translation>Das %1×%1-Raster wird dafür auf %2×%2 aufgefüllt, und der Rand zählt als Keys mit: Eine Maske gibt es nicht.</translation>
        </message>
        <message>
            <source>Two convolutions, 1×1 and 3×3, take each token from %1 to %2 channels.</source>
            <translation>Zwei Faltungen, 1×1 und 3×3, bringen jedes Token von %1 auf %2 Kanäle.</translation>
        </message>
        <message>
            <source>A LayerNorm follows each.</source>
            <translation>Auf jede folgt eine LayerNorm.</translation>
        </message>
        <message>
            <source>A LayerNorm follows the first alone.</source>
            <translation>Nur auf die erste folgt eine LayerNorm.</translation>
        </message>
        <message>
            <source>A 3×3 convolution in steps of two halves the grid's side to %1 and widens it from %2 to %3 channels. No activation, no norm.</source>
            <translation>Eine 3×3-Faltung mit Schrittweite zwei halbiert die Rasterseite auf %1 und erweitert von %2 auf %3 Kanäle. Keine Aktivierung, keine Norm.</translation>
        </message>
        <message>
            <source>The same step again, to %1 channels: %2×%2 = %3 tokens are left of %4, one for each 4×4 block.</source>
            <translation>Derselbe Schritt noch einmal, auf %1 Kanäle: %2×%2 = %3 Token bleiben von %4, eines je 4×4-Block.</translation>
        </message>
        <message>
            <source>CLIP's input: CLS, then the %1 compressed tokens row by row, each with a learned position added. Its own patch convolution is not used.</source>
            <translation>CLIPs Eingabe: CLS, dann die %1 komprimierten Token Zeile für Zeile, zu jedem eine gelernte Position addiert. Die eigene Patch-Faltung wird nicht benutzt.</translation>
        </message>
        <message>
            <source>The %1×%1 positions are resized to %2×%2.</source>
            <translation>Die %1×%1 Positionen werden auf %2×%2 skaliert.</translation>
        </message>
        <message>
            <source>A LayerNorm over the %1 channels of each token, once before CLIP's layers. After the last one there is none.</source>
            <translation>Eine LayerNorm über die %1 Kanäle jedes Tokens, einmal vor CLIPs Schichten. Nach der letzten kommt keine.</translation>
        </message>
        <message>
            <source>Layer %1 halfway: its input with what attention adds. The MLP is still to come.</source>
            <translation>Schicht %1 auf halbem Weg: ihre Eingabe plus Beitrag der Aufmerksamkeit. Das MLP folgt noch.</translation>
        </message>
        <message>
            <source>Layer %1 of %2, counted from 0: every token, CLS too, attends to all %3, in %4 heads and without any term for distance; then an MLP through %5 channels.</source>
            <translation>Schicht %1 von %2, ab 0 gezählt: Jedes Token, auch CLS, richtet Aufmerksamkeit auf alle %3, in %4 Köpfen und ohne Abstandsterm; dann ein MLP über %5 Kanäle.</translation>
        </message>
        <message>
            <source>At each of %1×%1 places, CLIP's %2 channels, CLS left out, beside net_3's %2: both looks at the same patch.</source>
            <translation>An jeder von %1×%1 Stellen CLIPs %2 Kanäle, ohne CLS, neben den %2 von net_3: beide Blicke auf denselben Patch.</translation>
        </message>
        <message>
            <source>One linear map takes the %1 channels to %2, the language model's width: fused = W_clip·clip + W_sam·sam + b.</source>
            <translation>Eine lineare Abbildung bringt die %1 Kanäle auf %2, die Breite des Sprachmodells: fused = W_clip·clip + W_sam·sam + b.</translation>
        </message>
        <message>
            <source>What the language model gets: %1 rows of %2. First the %3×%4 tiles as one mosaic, then the global view; each line ends in image_newline, the last row is view_seperator.</source>
            <translation>Was das Sprachmodell bekommt: %1 Vektoren der Breite %2. Zuerst die %3×%4 Kacheln als ein Mosaik, dann die Gesamtansicht; jede Zeile endet mit image_newline, der letzte Vektor ist view_seperator.</translation>
        </message>
        <message>
            <source>What the language model gets: %1 rows of %2. Each of %3 lines ends in image_newline, the last row is view_seperator.</source>
            <translation>Was das Sprachmodell bekommt: %1 Vektoren der Breite %2. Jede der %3 Zeilen endet mit image_newline, der letzte Vektor ist view_seperator.</translation>
        </message>
    </context>
    <context>
        <name>TapRows</name>
        <message>
            <source>%1 newline</source>
            <translation>%1 Umbruch</translation>
        </message>
        <message>
            <source>%1 separator</source>
            <translation>%1 Trenner</translation>
        </message>
        <message>
            <source>token %1 · newline</source>
            <translation>Token %1 · Zeilenumbruch</translation>
        </message>
        <message>
            <source>token %1 · view separator</source>
            <translation>Token %1 · Ansichtstrenner</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>Token %1</translation>
        </message>
        <message>
            <source>CLS token</source>
            <translation>CLS-Token</translation>
        </message>
        <message>
            <source>token %1 · row %2, col %3</source>
            <translation>Token %1 · Zeile %2, Sp. %3</translation>
        </message>
    </context>
    <context>
        <name>TapView</name>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>PCA</source>
            <translation>PCA</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Ähnlichkeit</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Attention adds</source>
            <translation>Beitrag der Aufmerksamkeit</translation>
        </message>
        <message>
            <source>MLP adds</source>
            <translation>Beitrag des MLP</translation>
        </message>
        <message>
            <source>NaN, Inf, zero</source>
            <translation>NaN, Inf, null</translation>
        </message>
        <message>
            <source>CLIP part</source>
            <translation>CLIP-Anteil</translation>
        </message>
        <message>
            <source>SAM part</source>
            <translation>SAM-Anteil</translation>
        </message>
        <message>
            <source>Angle of parts</source>
            <translation>Winkel der Anteile</translation>
        </message>
        <message>
            <source>CLIP's share</source>
            <translation>Anteil von CLIP</translation>
        </message>
        <message>
            <source>Attention from token</source>
            <translation>Aufmerksamkeit vom Token</translation>
        </message>
        <message>
            <source>Attention to token</source>
            <translation>Aufmerksamkeit zum Token</translation>
        </message>
        <message>
            <source>Attention received</source>
            <translation>Erhaltene Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Rollout</source>
            <translation>Rollout</translation>
        </message>
    </context>
    <context>
        <name>TokenLookup</name>
        <message>
            <source>That line has no token at that place.</source>
            <translation>Diese Zeile hat an dieser Stelle kein Token.</translation>
        </message>
        <message>
            <source>Rows and columns go from 0 to %1.</source>
            <translation>Zeilen und Spalten gehen von 0 bis %1.</translation>
        </message>
        <message>
            <source>No tokens are shown here: choose a stage first.</source>
            <translation>Hier werden keine Token gezeigt: zuerst eine Stufe wählen.</translation>
        </message>
        <message>
            <source>This stage has no CLS token: only CLIP's layers do.</source>
            <translation>Diese Stufe hat kein CLS-Token: nur die Schichten von CLIP haben eines.</translation>
        </message>
        <message>
            <source>Tokens go from 0 to %1.</source>
            <translation>Token gehen von 0 bis %1.</translation>
        </message>
        <message>
            <source>“%1” is no token: type a number, or row and column.</source>
            <translation>„%1“ ist kein Token: eine Nummer eingeben oder Zeile und Spalte.</translation>
        </message>
        <message>
            <source>A number from 0 to %1, or line and place, such as 3,0.</source>
            <translation>Eine Nummer von 0 bis %1 oder Zeile und Stelle, etwa 3,0.</translation>
        </message>
        <message>
            <source>A number from 0 to %1, or row and column from 0 to %2, such as %3,%4.</source>
            <translation>Eine Nummer von 0 bis %1 oder Zeile und Spalte von 0 bis %2, etwa %3,%4.</translation>
        </message>
        <message>
            <source>Or cls.</source>
            <translation>Oder cls.</translation>
        </message>
    </context>
    <context>
        <name>TokenReadout</name>
        <message>
            <source>outside the query's window</source>
            <translation>außerhalb des Fensters der Query</translation>
        </message>
        <message>
            <source>view separator</source>
            <translation>Ansichtstrenner</translation>
        </message>
        <message>
            <source>newline</source>
            <translation>Zeilenumbruch</translation>
        </message>
        <message>
            <source>fused patch</source>
            <translation>fusionierter Patch</translation>
        </message>
        <message>
            <source>CLS token</source>
            <translation>CLS-Token</translation>
        </message>
        <message>
            <source>pixel %1, %2</source>
            <translation>Pixel %1, %2</translation>
        </message>
        <message>
            <source>token %1 · line %2, place %3</source>
            <translation>Token %1 · Zeile %2, Platz %3</translation>
        </message>
        <message>
            <source>token %1 · row %2, col %3</source>
            <translation>Token %1 · Zeile %2, Sp. %3</translation>
        </message>
        <message>
            <source>pinned %1</source>
            <translation>angeheftet: %1</translation>
        </message>
        <message>
            <source>view %1</source>
            <translation>Ansicht %1</translation>
        </message>
        <message>
            <source>padding, beyond the page</source>
            <translation>Rand, außerhalb der Seite</translation>
        </message>
        <message>
            <source>page %1</source>
            <translation>Seite %1</translation>
        </message>
        <message>
            <source>red %1, green %2, blue %3</source>
            <translation>Rot %1, Grün %2, Blau %3</translation>
        </message>
        <message>
            <source>%1 %2 · max %3</source>
            <translation>%1 %2 · max. %3</translation>
        </message>
        <message>
            <source>outside the key's window</source>
            <translation>außerhalb des Fensters des Keys</translation>
        </message>
        <message>
            <source>logit %1</source>
            <translation>Logit %1</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>%1 · below the kept mass</source>
            <translation>%1 · unter der behaltenen Masse</translation>
        </message>
        <message>
            <source>components %1</source>
            <translation>Komponenten %1</translation>
        </message>
        <message>
            <source>NaN %1 · Inf %2 · zeros %3</source>
            <translation>NaN %1 · Inf %2 · Nullen %3</translation>
        </message>
        <message>
            <source>mean %1</source>
            <translation>Mittel %1</translation>
        </message>
        <message>
            <source>value %1</source>
            <translation>Wert %1</translation>
        </message>
        <message>
            <source>cosine %1</source>
            <translation>Kosinus %1</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>added</source>
            <translation>Beitrag</translation>
        </message>
        <message>
            <source>angle %1°</source>
            <translation>Winkel %1°</translation>
        </message>
        <message>
            <source>CLIP's share %1 %</source>
            <translation>Anteil von CLIP %1 %</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>Norm</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>One page, five modes</source>
            <translation>Eine Seite, fünf Modi</translation>
        </message>
        <message>
            <source>Stretched, padded or cut</source>
            <translation>Gestreckt, aufgefüllt oder zerteilt</translation>
        </message>
        <message>
            <source>From pixels to tokens</source>
            <translation>Von Pixeln zu Token</translation>
        </message>
        <message>
            <source>Where am I?</source>
            <translation>Wo bin ich?</translation>
        </message>
        <message>
            <source>SAM looks through windows</source>
            <translation>SAM blickt durch Fenster</translation>
        </message>
        <message>
            <source>And sometimes at everything</source>
            <translation>Und manchmal auf alles</translation>
        </message>
        <message>
            <source>Blocks add, they do not replace</source>
            <translation>Blöcke addieren, sie ersetzen nicht</translation>
        </message>
        <message>
            <source>Sixteen tokens become one</source>
            <translation>Aus sechzehn Token wird eines</translation>
        </message>
        <message>
            <source>What stands behind a token</source>
            <translation>Was hinter einem Token steht</translation>
        </message>
        <message>
            <source>CLIP reads what is left</source>
            <translation>CLIP liest, was übrig ist</translation>
        </message>
        <message>
            <source>All layers at once</source>
            <translation>Alle Schichten auf einmal</translation>
        </message>
        <message>
            <source>Two halves, one token</source>
            <translation>Zwei Hälften, ein Token</translation>
        </message>
        <message>
            <source>What the language model gets</source>
            <translation>Was das Sprachmodell bekommt</translation>
        </message>
        <message>
            <source>Where the time goes</source>
            <translation>Wohin die Zeit geht</translation>
        </message>
        <message>
            <source>%1 %2, %3 tokens</source>
            <translation>%1 %2, %3 Token</translation>
        </message>
        <message>
            <source>%1 adds %2×%3 tiles of %4 pixels for small print: %5 tokens.</source>
            <translation>%1 fügt für Kleingedrucktes %2×%3 Kacheln von %4 Pixeln hinzu: %5 Token.</translation>
        </message>
        <message>
            <source>This page has %1×%2 pixels, but the encoder only ever sees square views of it, and a mode says how large: %3. %4</source>
            <translation>Diese Seite hat %1×%2 Pixel, doch der Encoder sieht immer nur quadratische Ansichten von ihr; wie große, sagt der Modus: %3. %4</translation>
        </message>
        <message>
            <source>One set of weights serves them all. The tour goes through the stages in mode %1, which is the quickest.</source>
            <translation>Ein Satz Gewichte dient allen. Die Tour geht die Stufen im Modus %1 durch, dem schnellsten.</translation>
        </message>
        <message>
            <source>zoom into the small print with the wheel, and move the page by dragging; F fits it again.</source>
            <translation>mit dem Mausrad ins Kleingedruckte zoomen und die Seite durch Ziehen verschieben; F passt sie wieder ein.</translation>
        </message>
        <message>
            <source>Tiny and small stretch: this view of %1 pixels keeps %2 % of the page's width but %3 % of its height. Base and large keep its shape and fill up with grey; at base that is %4 % of the view, and its tokens cost as much as any. Gundam cuts the page into tiles, and adds the whole as base does.</source>
            <translation>Tiny und small strecken: Diese Ansicht von %1 Pixeln behält %2 % der Breite der Seite, aber %3 % ihrer Höhe. Base und large behalten ihre Form und füllen mit Grau auf; bei base ist das %4 % der Ansicht, und dessen Token kosten so viel wie alle anderen. Gundam zerteilt die Seite in Kacheln und fügt das Ganze hinzu, wie base es sieht.</translation>
        </message>
        <message>
            <source>What you see is the view itself, the pixels as they go in.</source>
            <translation>Zu sehen ist die Ansicht selbst, die Pixel, wie sie hineingehen.</translation>
        </message>
        <message>
            <source>hold M over the footer: what cannot be read here, the encoder cannot read either.</source>
            <translation>M über der Fußzeile halten: Was hier nicht lesbar ist, kann auch der Encoder nicht lesen.</translation>
        </message>
        <message>
            <source>Every square of %1 pixels becomes a token: its %2 values go through one linear map to %3 channels. That makes %4 = %5 tokens, each for about %6×%7 pixels of the page. No token knows of any other yet.</source>
            <translation>Jedes Quadrat von %1 Pixeln wird ein Token: Seine %2 Werte gehen durch eine lineare Abbildung auf %3 Kanäle. Das macht %4 = %5 Token, jedes für etwa %6×%7 Pixel der Seite. Noch weiß kein Token von einem anderen.</translation>
        </message>
        <message>
            <source>Colours show how long each token is, its norm.</source>
            <translation>Farben zeigen, wie lang jedes Token ist, seine Norm.</translation>
        </message>
        <message>
            <source>point at a token to read it. The sentence above the canvas says what a view shows, and how it misleads.</source>
            <translation>auf ein Token zeigen, um es abzulesen. Der Satz über dem Bild sagt, was eine Sichtweise zeigt und wie sie täuscht.</translation>
        </message>
        <message>
            <source>The table has %1 places and is resized to %2 for this mode.</source>
            <translation>Die Tabelle hat %1 Stellen und wird für diesen Modus auf %2 skaliert.</translation>
        </message>
        <message>
            <source>Two patches of empty paper were the very same token until now. Adding a learned vector for each place tells them apart.</source>
            <translation>Zwei Patches mit leerem Papier waren bisher genau dasselbe Token. Ein gelernter Vektor, für jede Stelle addiert, unterscheidet sie.</translation>
        </message>
        <message>
            <source>Colours show the cosine to the pinned token: 1 is the same direction. It is high nearly everywhere in many models, so look at the differences.</source>
            <translation>Farben zeigen den Kosinus zum angehefteten Token: 1 ist dieselbe Richtung. In vielen Modellen ist er fast überall hoch, also auf die Unterschiede achten.</translation>
        </message>
        <message>
            <source>hold B to see the stage before, where empty paper is all alike.</source>
            <translation>B halten, um die vorige Stufe zu sehen, in der leeres Papier überall gleich ist.</translation>
        </message>
        <message>
            <source>This architecture has no window blocks: all %1 attend globally.</source>
            <translation>Diese Architektur hat keine Fensterblöcke: Alle %1 haben globale Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>move the pin with the arrow keys.</source>
            <translation>das angeheftete Token mit den Pfeiltasten bewegen.</translation>
        </message>
        <message>
            <source>Block %1 attends within windows of %2 tokens. Across a border nothing is seen here, however near it is.</source>
            <translation>In Block %1 bleibt die Aufmerksamkeit in Fenstern von %2 Token. Über eine Grenze hinweg ist hier nichts sichtbar, so nah es auch liegt.</translation>
        </message>
        <message>
            <source>The grid of %1 does not divide into them and is padded to %2: %3 % of these places hold no token.</source>
            <translation>Das Raster von %1 geht darin nicht auf und wird auf %2 aufgefüllt: %3 % dieser Stellen enthalten kein Token.</translation>
        </message>
        <message>
            <source>The pinned token's window has %1 tokens and %2 padded keys, hatched. There is no mask, so padding gets its share of the attention.</source>
            <translation>Das Fenster des angehefteten Tokens hat %1 Token und %2 aufgefüllte Keys, schraffiert. Eine Maske gibt es nicht, also bekommt der Rand seinen Teil der Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>The grid of %1 divides evenly into them.</source>
            <translation>Das Raster von %1 geht darin glatt auf.</translation>
        </message>
        <message>
            <source>move the pin with the arrow keys across a border: its keys change all at once.</source>
            <translation>das angeheftete Token mit den Pfeiltasten über eine Grenze bewegen: Seine Keys wechseln alle auf einmal.</translation>
        </message>
        <message>
            <source>This architecture has no global block: every one of its %1 blocks stays within windows, and no token ever hears of another window before the neck's convolution.</source>
            <translation>Diese Architektur hat keinen globalen Block: Jeder ihrer %1 Blöcke bleibt in Fenstern, und vor der Faltung des Necks erfährt kein Token von einem anderen Fenster.</translation>
        </message>
        <message>
            <source>step through the blocks with Ctrl+Right: the windows never move.</source>
            <translation>mit Strg+Rechts durch die Blöcke gehen: Die Fenster bewegen sich nie.</translation>
        </message>
        <message>
            <source>Block %1 ◆ is one of %2 in which every token attends to all %3. In %4 heads that is %5 million weights; none of them is stored. What you see was computed just now, for the pinned token alone.</source>
            <translation>Block %1 ◆ ist einer von %2, in denen jedes Token Aufmerksamkeit auf alle %3 richtet. In %4 Köpfen sind das %5 Millionen Gewichte; keines davon wird gespeichert. Das Gezeigte wurde eben erst berechnet, nur für das angeheftete Token.</translation>
        </message>
        <message>
            <source>A weight is made of three terms: how well query and key fit, and two for their distance, in rows and in columns. The Parts panel shows each. Where a token looks does not yet explain what comes out of it.</source>
            <translation>Ein Gewicht entsteht aus drei Termen: wie gut Query und Key zueinander passen, und zwei für ihren Abstand, in Zeilen und in Spalten. Der Bereich Anteile zeigt jeden. Wohin ein Token blickt, erklärt noch nicht, was dabei herauskommt.</translation>
        </message>
        <message>
            <source>click on other words and on empty paper, and compare.</source>
            <translation>andere Wörter und leeres Papier anklicken und vergleichen.</translation>
        </message>
        <message>
            <source>From the first to the last block the values' spread goes from %1 to %2 here.</source>
            <translation>Vom ersten bis zum letzten Block geht die Streuung der Werte hier von %1 auf %2.</translation>
        </message>
        <message>
            <source>A token is never replaced on its way: each block adds to it twice, first what attention brings from elsewhere (.mid), then what the MLP makes of it.</source>
            <translation>Ein Token wird auf seinem Weg nie ersetzt: Jeder Block addiert zweimal etwas dazu, erst was die Aufmerksamkeit von anderswo bringt (.mid), dann was das MLP daraus macht.</translation>
        </message>
        <message>
            <source>Colours show how much attention adds in block %1. Much is not the same as important: the next block may take it away again.</source>
            <translation>Farben zeigen, wie viel die Aufmerksamkeit in Block %1 beiträgt. Viel heißt nicht wichtig: Der nächste Block kann es wieder wegnehmen.</translation>
        </message>
        <message>
            <source>choose “%1” above the canvas, then step through the blocks with Ctrl+Left and Ctrl+Right.</source>
            <translation>„%1“ über dem Bild wählen, dann mit Strg+Links und Strg+Rechts durch die Blöcke gehen.</translation>
        </message>
        <message>
            <source>The neck takes %1 channels to %2; then two convolutions in steps of two halve the grid's side twice. Of %3 tokens %4 are left, a sixteenth, with %5 channels each.</source>
            <translation>Der Neck bringt %1 Kanäle auf %2; dann halbieren zwei Faltungen mit Schrittweite zwei die Rasterseite zweimal. Von %3 Token bleiben %4, ein Sechzehntel, mit je %5 Kanälen.</translation>
        </message>
        <message>
            <source>That is the point of the design: pairs in attention fall about 256 times. CLIP holds %1 % of the weights, and takes %2 % of this run's time.</source>
            <translation>Das ist der Sinn des Entwurfs: Die Aufmerksamkeit hat etwa 256-mal weniger Paare. CLIP enthält %1 % der Gewichte und braucht %2 % der Zeit dieses Laufs.</translation>
        </message>
        <message>
            <source>hold B to flip to net_2, then step back to the neck, to see where small print disappears.</source>
            <translation>B halten, um zu net_2 umzublättern, dann zum Neck zurückgehen, um zu sehen, wo Kleingedrucktes verschwindet.</translation>
        </message>
        <message>
            <source>One compressed token stands for a block of 4×4 of SAM's tokens, about %1×%2 pixels of the page. Its convolutions read more than that: 7×7 tokens of the neck, which itself reads one further on each side.</source>
            <translation>Ein komprimiertes Token steht für einen Block von 4×4 Token von SAM, etwa %1×%2 Pixel der Seite. Seine Faltungen lesen mehr als das: 7×7 Token des Necks, der selbst rundum eines weiter liest.</translation>
        </message>
        <message>
            <source>The Lineage panel follows the pinned token both ways, from the page's pixels to its place in the sequence. This is where a token stands, not all that it knows: attention has carried in the rest of the page before.</source>
            <translation>Der Bereich Abstammung verfolgt das angeheftete Token in beide Richtungen, von den Pixeln der Seite bis zu seinem Platz in der Folge. Das zeigt, wo ein Token steht, nicht alles, was es weiß: Die Aufmerksamkeit hat schon vorher den Rest der Seite hineingetragen.</translation>
        </message>
        <message>
            <source>click a line in the Lineage panel: it goes to that stage with the same place pinned.</source>
            <translation>im Bereich Abstammung auf eine Zeile klicken: Sie führt zu jener Stufe, mit derselben Stelle angeheftet.</translation>
        </message>
        <message>
            <source>CLIP gets the %1 compressed tokens and one more, CLS, which is learned and has no place on the page. %2 layers of %3 heads make %4 patterns of attention; CLIP has no terms for distance, only positions added at its start.</source>
            <translation>CLIP bekommt die %1 komprimierten Token und eines mehr, CLS, das gelernt ist und keinen Platz auf der Seite hat. %2 Schichten mit je %3 Köpfen ergeben %4 Aufmerksamkeitsmuster; CLIP hat keine Abstandsterme, nur am Anfang addierte Positionen.</translation>
        </message>
        <message>
            <source>Here is where CLS looks in layer %1. The Heads panel shows every head of every layer at once.</source>
            <translation>Hier ist zu sehen, wohin CLS in Schicht %1 blickt. Der Bereich Köpfe zeigt jeden Kopf jeder Schicht auf einmal.</translation>
        </message>
        <message>
            <source>sort the heads by entropy: at one end are those that look at few tokens, at the other those that look at all. Click one to see it here.</source>
            <translation>die Köpfe nach Entropie sortieren: An einem Ende stehen die, die auf wenige Token blicken, am anderen die, die auf alle blicken. Ein Klick auf einen zeigt ihn hier.</translation>
        </message>
        <message>
            <source>A layer's attention only tells of the layer below. Rollout multiplies all %1 of them, with heads averaged and half of each layer passed on unchanged, and so follows CLS down to CLIP's input.</source>
            <translation>Die Aufmerksamkeit einer Schicht sagt nur etwas über die Schicht darunter. Rollout multipliziert alle %1, mit gemittelten Köpfen und jeder Schicht zur Hälfte unverändert durchgereicht, und verfolgt CLS so bis zu CLIPs Eingabe.</translation>
        </message>
        <message>
            <source>That half is an assumption and the MLPs are left out: take it as a map of paths, not of influence. And CLIP's input is no raw page: SAM has mixed it already.</source>
            <translation>Diese Hälfte ist eine Annahme, und die MLPs fehlen: als Karte von Wegen zu lesen, nicht von Einfluss. Und CLIPs Eingabe ist keine rohe Seite: SAM hat sie schon gemischt.</translation>
        </message>
        <message>
            <source>switch to “%1” to see the last layer alone, then click a token for its own rollout.</source>
            <translation>auf „%1“ umschalten, um die letzte Schicht allein zu sehen, dann ein Token für seinen eigenen Rollout anklicken.</translation>
        </message>
        <message>
            <source>At each of %1 places CLIP's %2 channels and the compressor's %2 lie side by side, and one linear map takes both to %3. So each fused token is exactly a sum: W_clip·clip + W_sam·sam + b.</source>
            <translation>An jeder von %1 Stellen liegen CLIPs %2 Kanäle und die %2 des Kompressors nebeneinander, und eine lineare Abbildung bringt beide auf %3. Jedes fusionierte Token ist also genau eine Summe: W_clip·clip + W_sam·sam + b.</translation>
        </message>
        <message>
            <source>Colours show CLIP's share of it: above 0.5 CLIP gives more, below it SAM does. It is a share of length, not of what the language model will use, and CLIP's part descends from SAM too.</source>
            <translation>Farben zeigen den Anteil von CLIP daran: Über 0,5 gibt CLIP mehr, darunter SAM. Es ist ein Anteil an der Länge, nicht an dem, was das Sprachmodell nutzen wird, und auch der CLIP-Anteil stammt von SAM ab.</translation>
        </message>
        <message>
            <source>choose “%1”, “%2” and “%3” above the canvas.</source>
            <translation>„%1“, „%2“ und „%3“ über dem Bild wählen.</translation>
        </message>
        <message>
            <source>The %1 tokens are laid out line by line: %2 lines, each with image_newline at its end, and view_seperator after the last. %3 + %2 + 1 = %4 rows of %5 channels are all that the language model gets of the page.</source>
            <translation>Die %1 Token werden Zeile für Zeile ausgelegt: %2 Zeilen, jede mit image_newline am Ende, und view_seperator nach der letzten. %3 + %2 + 1 = %4 Vektoren mit %5 Kanälen sind alles, was das Sprachmodell von der Seite bekommt.</translation>
        </message>
        <message>
            <source>Newline and separator are learned vectors: the same on every page.</source>
            <translation>Zeilenumbruch und Trenner sind gelernte Vektoren: auf jeder Seite dieselben.</translation>
        </message>
        <message>
            <source>point at a newline, then at a token: only the token has a place on the page.</source>
            <translation>auf einen Zeilenumbruch zeigen, dann auf ein Token: Nur das Token hat einen Platz auf der Seite.</translation>
        </message>
        <message>
            <source>SAM's global blocks alone make up %1 % of the whole.</source>
            <translation>SAMs globale Blöcke allein machen %1 % des Ganzen aus.</translation>
        </message>
        <message>
            <source>This run took %1, for %2 of arithmetic. SAM with the compressor took %3 % of that time, CLIP %4 %.</source>
            <translation>Dieser Lauf brauchte %1 für %2 Rechenaufwand. SAM mit dem Kompressor brauchte %3 % dieser Zeit, CLIP %4 %.</translation>
        </message>
        <message>
            <source>The Claims panel holds the design note's figures against this run: of %1 claims %2 hold and %3 do not; the others need another mode, device or run.</source>
            <translation>Der Bereich Behauptungen hält die Zahlen des Entwurfspapiers gegen diesen Lauf: Von %1 Behauptungen gelten %2, %3 gelten nicht; die übrigen brauchen einen anderen Modus, ein anderes Gerät oder einen anderen Lauf.</translation>
        </message>
        <message>
            <source>measure with Ctrl+F5, then run the page in all modes with Shift+F5 and compare them.</source>
            <translation>mit Strg+F5 messen, dann die Seite mit Umschalt+F5 in allen Modi ausführen und diese vergleichen.</translation>
        </message>
    </context>
    <context>
        <name>ViewHistory</name>
        <message>
            <source>Undo page</source>
            <translation>Rückgängig: Seite</translation>
        </message>
        <message>
            <source>Undo mode</source>
            <translation>Rückgängig: Modus</translation>
        </message>
        <message>
            <source>Undo view</source>
            <translation>Rückgängig: Ansicht</translation>
        </message>
        <message>
            <source>Undo stage</source>
            <translation>Rückgängig: Stufe</translation>
        </message>
        <message>
            <source>Undo pinned token</source>
            <translation>Rückgängig: angeheftetes Token</translation>
        </message>
        <message>
            <source>Undo zoom</source>
            <translation>Rückgängig: Zoom</translation>
        </message>
        <message>
            <source>Undo pan</source>
            <translation>Rückgängig: Verschieben</translation>
        </message>
        <message>
            <source>Undo fit</source>
            <translation>Rückgängig: Einpassen</translation>
        </message>
        <message>
            <source>Undo colour map</source>
            <translation>Rückgängig: Farbskala</translation>
        </message>
        <message>
            <source>Undo colour range</source>
            <translation>Rückgängig: Farbbereich</translation>
        </message>
        <message>
            <source>Undo logarithmic colours</source>
            <translation>Rückgängig: logarithmische Farben</translation>
        </message>
        <message>
            <source>Undo opacity</source>
            <translation>Rückgängig: Deckkraft</translation>
        </message>
        <message>
            <source>Undo marking</source>
            <translation>Rückgängig: Markierung</translation>
        </message>
        <message>
            <source>Redo page</source>
            <translation>Wiederherstellen: Seite</translation>
        </message>
        <message>
            <source>Redo mode</source>
            <translation>Wiederherstellen: Modus</translation>
        </message>
        <message>
            <source>Redo view</source>
            <translation>Wiederherstellen: Ansicht</translation>
        </message>
        <message>
            <source>Redo stage</source>
            <translation>Wiederherstellen: Stufe</translation>
        </message>
        <message>
            <source>Redo pinned token</source>
            <translation>Wiederherstellen: angeheftetes Token</translation>
        </message>
        <message>
            <source>Redo zoom</source>
            <translation>Wiederherstellen: Zoom</translation>
        </message>
        <message>
            <source>Redo pan</source>
            <translation>Wiederherstellen: Verschieben</translation>
        </message>
        <message>
            <source>Redo fit</source>
            <translation>Wiederherstellen: Einpassen</translation>
        </message>
        <message>
            <source>Redo colour map</source>
            <translation>Wiederherstellen: Farbskala</translation>
        </message>
        <message>
            <source>Redo colour range</source>
            <translation>Wiederherstellen: Farbbereich</translation>
        </message>
        <message>
            <source>Redo logarithmic colours</source>
            <translation>Wiederherstellen: logarithmische Farben</translation>
        </message>
        <message>
            <source>Redo opacity</source>
            <translation>Wiederherstellen: Deckkraft</translation>
        </message>
        <message>
            <source>Redo marking</source>
            <translation>Wiederherstellen: Markierung</translation>
        </message>
        <message>
            <source>Undo way to look</source>
            <translation>Rückgängig: Sichtweise</translation>
        </message>
        <message>
            <source>Redo way to look</source>
            <translation>Wiederherstellen: Sichtweise</translation>
        </message>
    </context>
    <context>
        <name>ViewOffers</name>
        <message>
            <source>pin a token first</source>
            <translation>zuerst ein Token anheften</translation>
        </message>
        <message>
            <source>keep a run with this tap in the same shape, and compare against it</source>
            <translation>einen Lauf mit diesem Abgriff in gleicher Form behalten und damit vergleichen</translation>
        </message>
        <message>
            <source>attention is recomputed when the run is done</source>
            <translation>Aufmerksamkeit wird neu berechnet, wenn der Lauf fertig ist</translation>
        </message>
        <message>
            <source>CLS has no place in SAM</source>
            <translation>CLS hat keinen Platz in SAM</translation>
        </message>
        <message>
            <source>this run did not keep the block's parts</source>
            <translation>dieser Lauf hat die Beiträge des Blocks nicht behalten</translation>
        </message>
        <message>
            <source>the parts are recomputed when the run is done</source>
            <translation>die Anteile werden neu berechnet, wenn der Lauf fertig ist</translation>
        </message>
        <message>
            <source>%1 does not exist at this stage</source>
            <translation>%1 gibt es in dieser Stufe nicht</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>ViewWords</name>
        <message>
            <source>its vector of %1 channels</source>
            <translation>seinen Vektor mit %1 Kanälen</translation>
        </message>
        <message>
            <source>its vector</source>
            <translation>seinen Vektor</translation>
        </message>
        <message>
            <source>Head %1 alone.</source>
            <translation>Kopf %1 allein.</translation>
        </message>
        <message>
            <source>Mean over the heads.</source>
            <translation>Mittel über die Köpfe.</translation>
        </message>
        <message>
            <source>At each token the largest of any head.</source>
            <translation>An jedem Token der größte Wert aller Köpfe.</translation>
        </message>
        <message>
            <source>the %1×%1 keys of its window</source>
            <translation>den %1×%1 Keys ihres Fensters</translation>
        </message>
        <message>
            <source>all %1 tokens</source>
            <translation>allen %1 Token</translation>
        </message>
        <message>
            <source>all %1 tokens and CLS</source>
            <translation>allen %1 Token und CLS</translation>
        </message>
        <message>
            <source>all keys</source>
            <translation>allen Keys</translation>
        </message>
        <message>
            <source>What the content of query and key alone, q·k/8, gives each key, before softmax.</source>
            <translation>Was der Inhalt von Query und Key allein, q·k/8, jedem Key gibt, vor dem Softmax.</translation>
        </message>
        <message>
            <source>What the distance in rows alone gives each key (rel_h), before softmax.</source>
            <translation>Was der Abstand in Zeilen allein jedem Key gibt (rel_h), vor dem Softmax.</translation>
        </message>
        <message>
            <source>What the distance in columns alone gives each key (rel_w), before softmax.</source>
            <translation>Was der Abstand in Spalten allein jedem Key gibt (rel_w), vor dem Softmax.</translation>
        </message>
        <message>
            <source>Pin a token first: click it, or press Enter on the canvas.</source>
            <translation>Zuerst ein Token anheften: anklicken oder im Bild die Eingabetaste drücken.</translation>
        </message>
        <message>
            <source>Compare with the other part, with their angle, and with CLIP's share.</source>
            <translation>Mit dem anderen Anteil, dem Winkel der beiden und dem Anteil von CLIP vergleichen.</translation>
        </message>
        <message>
            <source>The page itself, %1×%2 pixels, upright as its file says; nothing is laid over it.</source>
            <translation>Die Seite selbst, %1×%2 Pixel, aufrecht, wie ihre Datei es angibt; nichts liegt darüber.</translation>
        </message>
        <message>
            <source>The page itself, upright as its file says; nothing is laid over it.</source>
            <translation>Die Seite selbst, aufrecht, wie ihre Datei es angibt; nichts liegt darüber.</translation>
        </message>
        <message>
            <source>The encoder never sees these pixels: it gets a copy that was resized to the mode's side, and padded or cut into tiles.</source>
            <translation>Der Encoder sieht diese Pixel nie: Er bekommt eine Kopie, auf die Seitenlänge des Modus skaliert und aufgefüllt oder in Kacheln zerteilt.</translation>
        </message>
        <message>
            <source>Choose a stage in the strip above, or step through them with Ctrl+Left and Ctrl+Right. The wheel zooms, a drag pans, F fits.</source>
            <translation>In der Leiste oben eine Stufe wählen oder mit Strg+Links und Strg+Rechts durch die Stufen gehen. Das Mausrad zoomt, Ziehen verschiebt, F passt ein.</translation>
        </message>
        <message>
            <source>The view as the encoder gets it, %1×%1 pixels.</source>
            <translation>Die Ansicht, wie der Encoder sie bekommt, %1×%1 Pixel.</translation>
        </message>
        <message>
            <source>The view as the encoder gets it.</source>
            <translation>Die Ansicht, wie der Encoder sie bekommt.</translation>
        </message>
        <message>
            <source>Each of a pixel's three values goes in scaled to −1…1.</source>
            <translation>Jeder der drei Werte eines Pixels geht auf −1…1 skaliert hinein.</translation>
        </message>
        <message>
            <source>It looks like the page, but what resizing has blurred is gone: no later stage can bring it back.</source>
            <translation>Es sieht aus wie die Seite, aber was beim Skalieren verwischt ist, ist weg: Keine spätere Stufe kann es zurückholen.</translation>
        </message>
        <message>
            <source>Zoom in, or hold M for the magnifier, and compare it with the page itself, the first entry of the strip.</source>
            <translation>Hineinzoomen oder M für die Lupe halten und mit der Seite selbst vergleichen, dem ersten Eintrag der Leiste.</translation>
        </message>
        <message>
            <source>The length of every row that the language model gets, line by line as they are laid out.</source>
            <translation>Die Länge jedes Vektors, den das Sprachmodell bekommt, Zeile für Zeile, wie sie ausgelegt sind.</translation>
        </message>
        <message>
            <source>Newline rows are all one learned vector, and so is the separator: their colour says nothing of the page.</source>
            <translation>Zeilenumbrüche sind alle ein und derselbe gelernte Vektor, auch der Trenner ist gelernt: Ihre Farbe sagt nichts über die Seite.</translation>
        </message>
        <message>
            <source>Point at a row for its place in the sequence; Lineage shows where on the page it comes from.</source>
            <translation>Auf einen Vektor zeigen, um seinen Platz in der Folge zu sehen; der Bereich Abstammung zeigt, woher auf der Seite er kommt.</translation>
        </message>
        <message>
            <source>How long each token is: the L2 norm of %1.</source>
            <translation>Wie lang jedes Token ist: die L2-Norm über %1.</translation>
        </message>
        <message>
            <source>Long is not important: a few channels or outlier tokens can be most of it, and different stages do not compare.</source>
            <translation>Lang heißt nicht wichtig: Wenige Kanäle oder Ausreißer-Token können das meiste davon sein, und verschiedene Stufen sind nicht vergleichbar.</translation>
        </message>
        <message>
            <source>Ranks lists the longest tokens, outliers first. If one outlier darkens all others, take percentiles (%) or the logarithm in the colour bar.</source>
            <translation>Der Bereich Ränge listet die längsten Token, Ausreißer zuerst. Wenn ein Ausreißer alle anderen verdunkelt, im Farbbalken Perzentile (%) oder den Logarithmus nehmen.</translation>
        </message>
        <message>
            <source>The mean of each token's channels: of %1.</source>
            <translation>Das Mittel der Kanäle jedes Tokens: über %1.</translation>
        </message>
        <message>
            <source>Positive and negative channels cancel: a mean near 0 can hide a long vector, and the LayerNorms take it away.</source>
            <translation>Positive und negative Kanäle heben sich auf: Ein Mittel nahe 0 kann einen langen Vektor verbergen, und die LayerNorms rechnen es heraus.</translation>
        </message>
        <message>
            <source>Compare it with the norm; a range that is symmetric round 0 (±, in the colour bar) shows the sign.</source>
            <translation>Mit der Norm vergleichen; ein Bereich symmetrisch um 0 (±, im Farbbalken) zeigt das Vorzeichen.</translation>
        </message>
        <message>
            <source>channel %1 of %2</source>
            <translation>Kanal %1 von %2</translation>
        </message>
        <message>
            <source>channel %1</source>
            <translation>Kanal %1</translation>
        </message>
        <message>
            <source>One number of each token's vector: %1, counted from 0.</source>
            <translation>Eine Zahl aus dem Vektor jedes Tokens: %1, ab 0 gezählt.</translation>
        </message>
        <message>
            <source>A channel that seems to trace lines or letters is seldom a detector of them: what a model knows is spread over many channels.</source>
            <translation>Ein Kanal, der Linien oder Buchstaben nachzuzeichnen scheint, ist selten ein Detektor dafür: Was ein Modell weiß, ist über viele Kanäle verteilt.</translation>
        </message>
        <message>
            <source>Turn the wheel over the channel's number. Ranks lists channels by spread, Token those that are strongest at the pinned token.</source>
            <translation>Das Mausrad über der Kanalnummer drehen. Der Bereich Ränge listet Kanäle nach Streuung, der Bereich Token die am angehefteten Token stärksten.</translation>
        </message>
        <message>
            <source>fitted over all runs of this stage that are there</source>
            <translation>im Fit über alle vorhandenen Läufe dieser Stufe</translation>
        </message>
        <message>
            <source>fitted on this run's tokens of this stage</source>
            <translation>im Fit über die Token dieser Stufe in diesem Lauf</translation>
        </message>
        <message>
            <source>Tokens of exceptional norm took no part in the fit.</source>
            <translation>Token mit außergewöhnlicher Norm gingen nicht in den Fit ein.</translation>
        </message>
        <message>
            <source>The three directions in which tokens differ most, as red, green and blue, %1.</source>
            <translation>Die drei Richtungen, in denen sich Token am meisten unterscheiden, als Rot, Grün und Blau, %1.</translation>
        </message>
        <message>
            <source>Colours compare between the runs that were fitted together, and with no others.</source>
            <translation>Farben sind zwischen den Läufen des gemeinsamen Fits vergleichbar, mit keinen anderen.</translation>
        </message>
        <message>
            <source>Colours hold for this fit alone: red here is not red in another stage, page or run.</source>
            <translation>Farben gelten nur für diesen Fit: Rot bedeutet in einer anderen Stufe, Seite oder einem anderen Lauf nicht dasselbe.</translation>
        </message>
        <message>
            <source>Fit over all runs to compare modes and pages; leave outliers out when one of them takes a colour for itself.</source>
            <translation>Einen Fit für alle Läufe nehmen, um Modi und Seiten zu vergleichen; Ausreißer weglassen, wenn einer davon eine Farbe für sich beansprucht.</translation>
        </message>
        <message>
            <source>Close colours may be far apart in directions that are not shown.</source>
            <translation>Ähnliche Farben können in nicht gezeigten Richtungen weit auseinanderliegen.</translation>
        </message>
        <message>
            <source>The cosine between each token and the pinned one: 1 is the same direction, 0 a right angle, −1 the opposite.</source>
            <translation>Der Kosinus zwischen jedem Token und dem angehefteten: 1 ist dieselbe Richtung, 0 ein rechter Winkel, −1 die entgegengesetzte.</translation>
        </message>
        <message>
            <source>Tokens of a stage mostly share a direction, so cosines are high everywhere: read differences, not the level.</source>
            <translation>Token einer Stufe haben meist eine gemeinsame Richtung, der Kosinus ist also überall hoch: Unterschiede lesen, nicht das Niveau.</translation>
        </message>
        <message>
            <source>Arrow keys move the pin; narrow the range in the colour bar to tell high values apart.</source>
            <translation>Pfeiltasten bewegen das angeheftete Token; den Bereich im Farbbalken verengen, um hohe Werte zu unterscheiden.</translation>
        </message>
        <message>
            <source>Length is ignored.</source>
            <translation>Die Länge bleibt außer Acht.</translation>
        </message>
        <message>
            <source>How far each token lies from the same token of the run compared against: the length of the difference.</source>
            <translation>Wie weit jedes Token vom selben Token des Vergleichslaufs entfernt ist: die Länge der Differenz.</translation>
        </message>
        <message>
            <source>It is absolute: long vectors differ by more, and between number types it grows with depth by rounding alone.</source>
            <translation>Die Differenz ist absolut: Lange Vektoren weichen stärker ab, und zwischen Zahlentypen wächst sie mit der Tiefe schon durch Rundung.</translation>
        </message>
        <message>
            <source>Keep a run, run again another way, and choose which one to compare against in Kept runs.</source>
            <translation>Einen Lauf behalten, anders erneut ausführen und im Bereich Behaltene Läufe wählen, mit welchem verglichen wird.</translation>
        </message>
        <message>
            <source>Kept runs gives the figure relative to the values' spread.</source>
            <translation>Der Bereich Behaltene Läufe zeigt die Zahl relativ zur Streuung der Werte.</translation>
        </message>
        <message>
            <source>It can only bring what lies in the token's own %1×%1 window.</source>
            <translation>Die Aufmerksamkeit kann nur bringen, was im eigenen %1×%1-Fenster des Tokens liegt.</translation>
        </message>
        <message>
            <source>How much the block's attention adds to each token: the length of .mid less the block's input.</source>
            <translation>Wie viel die Aufmerksamkeit des Blocks zu jedem Token beiträgt: die Länge von .mid abzüglich der Eingabe des Blocks.</translation>
        </message>
        <message>
            <source>Much is not useful: what is added can point along the token, against it, or be undone by a later block.</source>
            <translation>Viel heißt nicht nützlich: Das Hinzugefügte kann längs des Tokens oder ihm entgegen zeigen oder von einem späteren Block rückgängig gemacht werden.</translation>
        </message>
        <message>
            <source>Compare with what the MLP adds, and with the norm, which tells how much was there before.</source>
            <translation>Mit dem Beitrag des MLP vergleichen und mit der Norm, die sagt, wie viel vorher da war.</translation>
        </message>
        <message>
            <source>How much the block's MLP adds to each token: the length of the output less .mid. It sees each token by itself.</source>
            <translation>Wie viel das MLP des Blocks zu jedem Token beiträgt: die Länge der Ausgabe abzüglich .mid. Es sieht jedes Token für sich.</translation>
        </message>
        <message>
            <source>A large MLP part does not make attention idle: the MLP works on what attention has just brought.</source>
            <translation>Ein großer Beitrag des MLP heißt nicht, dass die Aufmerksamkeit untätig ist: Das MLP verarbeitet, was sie gerade gebracht hat.</translation>
        </message>
        <message>
            <source>Step through the blocks with Ctrl+Left and Ctrl+Right to see where most is written.</source>
            <translation>Mit Strg+Links und Strg+Rechts durch die Blöcke gehen, um zu sehen, wo am meisten geschrieben wird.</translation>
        </message>
        <message>
            <source>Values that are not a number, infinite or exactly 0, counted in %1.</source>
            <translation>Werte, die keine Zahl, unendlich oder genau 0 sind, für jedes Token gezählt über %1.</translation>
        </message>
        <message>
            <source>None found does not mean that values are right: wrong ones are finite too.</source>
            <translation>Keine gefunden heißt nicht, dass die Werte stimmen: Auch falsche sind endlich.</translation>
        </message>
        <message>
            <source>The strip marks stages that hold NaN or Inf; a region's counts are in its figures.</source>
            <translation>Die Leiste markiert Stufen mit NaN oder Inf; die Anzahlen für einen Ausschnitt stehen in seinen Zahlen.</translation>
        </message>
        <message>
            <source>A single NaN reaches every token that attends to it: look for the first stage that has one.</source>
            <translation>Ein einziges NaN erreicht jedes Token, das Aufmerksamkeit darauf richtet: die erste Stufe suchen, die eines hat.</translation>
        </message>
        <message>
            <source>How long CLIP's part of each fused token is: W_clip·clip, what the projector makes of CLIP's output.</source>
            <translation>Wie lang der CLIP-Anteil jedes fusionierten Tokens ist: W_clip·clip, was der Projektor aus CLIPs Ausgabe macht.</translation>
        </message>
        <message>
            <source>It is no second look at the page: CLIP reads SAM's compressed tokens, so this part descends from SAM as well.</source>
            <translation>Es ist kein zweiter Blick auf die Seite: CLIP liest SAMs komprimierte Token, also stammt auch dieser Anteil von SAM ab.</translation>
        </message>
        <message>
            <source>How long SAM's part of each fused token is: W_sam·sam, what the projector makes of net_3 directly, past CLIP.</source>
            <translation>Wie lang der SAM-Anteil jedes fusionierten Tokens ist: W_sam·sam, was der Projektor direkt aus net_3 macht, an CLIP vorbei.</translation>
        </message>
        <message>
            <source>Long is not decisive: both parts can point against each other and cancel, and the bias belongs to neither.</source>
            <translation>Lang heißt nicht entscheidend: Beide Anteile können gegeneinander zeigen und sich aufheben, und der Bias gehört zu keinem.</translation>
        </message>
        <message>
            <source>In %1 dimensions</source>
            <translation>In %1 Dimensionen</translation>
        </message>
        <message>
            <source>In so many dimensions</source>
            <translation>In so vielen Dimensionen</translation>
        </message>
        <message>
            <source>The angle between CLIP's and SAM's part of each fused token: below 90° they support each other, above they cancel.</source>
            <translation>Der Winkel zwischen CLIP-Anteil und SAM-Anteil jedes fusionierten Tokens: Unter 90° stützen sie einander, darüber heben sie sich auf.</translation>
        </message>
        <message>
            <source>%1 unrelated vectors stand near 90° anyway: only what departs from it clearly says something.</source>
            <translation>%1 stehen unabhängige Vektoren ohnehin nahe 90°: Nur was deutlich davon abweicht, sagt etwas aus.</translation>
        </message>
        <message>
            <source>Set the range round 90° by hand: drag the colour bar's ends.</source>
            <translation>Den Bereich von Hand um 90° legen: die Enden des Farbbalkens ziehen.</translation>
        </message>
        <message>
            <source>CLIP's share of each fused token: how much of its length, less the bias, W_clip·clip makes up; at 0.5 both give as much.</source>
            <translation>Der Anteil von CLIP an jedem fusionierten Token: wie viel seiner Länge, ohne Bias, W_clip·clip ausmacht; bei 0,5 geben beide gleich viel.</translation>
        </message>
        <message>
            <source>It is a projection, not a cause, and leaves 0 to 1 where the parts oppose each other.</source>
            <translation>Es ist eine Projektion, keine Ursache, und sie verlässt 0 bis 1, wo die Anteile einander entgegenstehen.</translation>
        </message>
        <message>
            <source>Compare text, pictures and empty paper: where CLIP's context makes the feature, and where SAM's detail.</source>
            <translation>Text, Bilder und leeres Papier vergleichen: wo CLIPs Kontext das Merkmal ausmacht und wo SAMs Detail.</translation>
        </message>
        <message>
            <source>It does not tell what the language model uses.</source>
            <translation>Was das Sprachmodell nutzt, sagt der Anteil nicht.</translation>
        </message>
        <message>
            <source>Only differences between keys count: softmax takes away what all keys of a query have in common.</source>
            <translation>Nur Unterschiede zwischen Keys zählen: Der Softmax nimmt weg, was allen Keys einer Query gemeinsam ist.</translation>
        </message>
        <message>
            <source>The Parts panel shows all parts of the pinned query side by side.</source>
            <translation>Der Bereich Anteile zeigt alle Anteile der angehefteten Query nebeneinander.</translation>
        </message>
        <message>
            <source>The three parts add up before softmax, not after.</source>
            <translation>Die drei Anteile addieren sich vor dem Softmax, nicht danach.</translation>
        </message>
        <message>
            <source>Keys outside the strongest %1 % of the weight are hidden, not 0.</source>
            <translation>Keys außerhalb der stärksten %1 % des Gewichts sind ausgeblendet, nicht 0.</translation>
        </message>
        <message>
            <source>Where the pinned token looks: the weights that its query gives to %1, which sum to 1.</source>
            <translation>Wohin das angeheftete Token blickt: die Gewichte, die seine Query %1 gibt, mit Summe 1.</translation>
        </message>
        <message>
            <source>Where the pinned token looks: the weights that its query gives to %1.</source>
            <translation>Wohin das angeheftete Token blickt: die Gewichte, die seine Query %1 gibt.</translation>
        </message>
        <message>
            <source>Attention is not explanation: a weight says from where a value is read, not that the result depends on it.</source>
            <translation>Aufmerksamkeit ist keine Erklärung: Ein Gewicht sagt, woher ein Wert gelesen wird, nicht, dass das Ergebnis davon abhängt.</translation>
        </message>
        <message>
            <source>Arrow keys move the pin; the Heads panel shows every head of every layer.</source>
            <translation>Pfeiltasten bewegen das angeheftete Token; der Bereich Köpfe zeigt jeden Kopf jeder Schicht.</translation>
        </message>
        <message>
            <source>Hatched keys beyond the grid are padding, and they do take weight: the model has no mask.</source>
            <translation>Schraffierte Keys außerhalb des Rasters sind Rand und bekommen durchaus Gewicht: Das Modell hat keine Maske.</translation>
        </message>
        <message>
            <source>Only tokens of the same window can look at it.</source>
            <translation>Nur Token desselben Fensters können darauf blicken.</translation>
        </message>
        <message>
            <source>Who looks at the pinned token: the weight that each query gives to its key.</source>
            <translation>Wer auf das angeheftete Token blickt: das Gewicht, das jede Query seinem Key gibt.</translation>
        </message>
        <message>
            <source>Each value belongs to another query's softmax, so they do not sum to 1; and being read is not being needed.</source>
            <translation>Jeder Wert gehört zum Softmax einer anderen Query, ihre Summe ist also nicht 1; und gelesen werden heißt nicht gebraucht werden.</translation>
        </message>
        <message>
            <source>Compare with “%1”: attention is seldom mutual.</source>
            <translation>Mit „%1“ vergleichen: Aufmerksamkeit ist selten gegenseitig.</translation>
        </message>
        <message>
            <source>How much each token is looked at: the weight its key gets, averaged over all queries.</source>
            <translation>Wie sehr auf jedes Token geblickt wird: das Gewicht, das sein Key bekommt, gemittelt über alle Queries.</translation>
        </message>
        <message>
            <source>A token that all look at need not matter: idle heads tend to park their weight on a few tokens of little content.</source>
            <translation>Ein Token, auf das alle blicken, muss nicht wichtig sein: Untätige Köpfe legen ihr Gewicht gern auf wenigen Token mit wenig Inhalt ab.</translation>
        </message>
        <message>
            <source>Choose single heads in the Heads panel; sort them by entropy or distance to find those that are selective.</source>
            <translation>Einzelne Köpfe im Bereich Köpfe wählen; nach Entropie oder Abstand sortieren, um selektive zu finden.</translation>
        </message>
        <message>
            <source>the pinned token</source>
            <translation>das angeheftete Token</translation>
        </message>
        <message>
            <source>CLS</source>
            <translation>CLS</translation>
        </message>
        <message>
            <source>Attention followed down to CLIP's first layer: from which tokens %1 is mixed, with heads averaged and half of each layer passed on unchanged.</source>
            <translation>Aufmerksamkeit, bis zu CLIPs erster Schicht hinab verfolgt: aus welchen Token %1 gemischt ist, mit gemittelten Köpfen und jeder Schicht zur Hälfte unverändert durchgereicht.</translation>
        </message>
        <message>
            <source>That is an assumption: layers do not mix linearly, skip and attention do not count alike, MLPs are left out.</source>
            <translation>Das ist eine Annahme: Schichten mischen nicht linear, Skip und Aufmerksamkeit zählen nicht gleich, MLPs fehlen.</translation>
        </message>
        <message>
            <source>Step through the layers to see it widen; pin a token for its own, unpin (Ctrl+U) for CLS.</source>
            <translation>Durch die Schichten gehen, um die Ausbreitung zu sehen; ein Token anheften für dessen Rollout, lösen (Strg+U) für den von CLS.</translation>
        </message>
        <message>
            <source>CLIP's own input is no raw page: SAM has mixed it before.</source>
            <translation>CLIPs eigene Eingabe ist keine rohe Seite: SAM hat sie vorher gemischt.</translation>
        </message>
        <message>
            <source>These weights are synthetic: patterns come from random numbers and the page, none from training.</source>
            <translation>Diese Gewichte sind synthetisch: Muster stammen aus Zufallszahlen und der Seite, keines aus Training.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionGrid</name>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Open a page and run the encoder to see where its heads look.</source>
            <translation>Eine Seite öffnen und den Encoder ausführen, um zu sehen, wohin seine Köpfe blicken.</translation>
        </message>
        <message>
            <source>Run the encoder to see where its heads look.</source>
            <translation>Den Encoder ausführen, um zu sehen, wohin seine Köpfe blicken.</translation>
        </message>
        <message>
            <source>Heads can be seen when the run is done.</source>
            <translation>Köpfe sind zu sehen, wenn der Lauf fertig ist.</translation>
        </message>
        <message>
            <source>This run gave up its tensors to the memory budget. Run again to see its heads.</source>
            <translation>Dieser Lauf hat seine Tensoren für das Speicherbudget freigegeben. Erneut ausführen, um seine Köpfe zu sehen.</translation>
        </message>
        <message>
            <source>from CLS</source>
            <translation>von CLS</translation>
        </message>
        <message>
            <source>from the pinned token</source>
            <translation>vom angehefteten Token</translation>
        </message>
        <message>
            <source>averaged over all queries</source>
            <translation>gemittelt über alle Queries</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n layer(s)</source>
            <translation>
                <numerusform>%1 von %n Schicht</numerusform>
                <numerusform>%1 von %n Schichten</numerusform>
            </translation>
        </message>
        <message>
            <source>Ascending order</source>
            <translation>Aufsteigende Reihenfolge</translation>
        </message>
        <message>
            <source>Descending order</source>
            <translation>Absteigende Reihenfolge</translation>
        </message>
        <message>
            <source>Smallest first; click for largest first</source>
            <translation>Kleinste zuerst; Klick für größte zuerst</translation>
        </message>
        <message>
            <source>Largest first; click for smallest first</source>
            <translation>Größte zuerst; Klick für kleinste zuerst</translation>
        </message>
        <message>
            <source>Heads of SAM</source>
            <translation>Köpfe von SAM</translation>
        </message>
        <message>
            <source>SAM's blocks; ◆ attends over the whole grid, the others within a window, which is enlarged for a pinned token: the small square says where it lies</source>
            <translation>SAMs Blöcke; bei ◆ reicht die Aufmerksamkeit über das ganze Raster, bei den anderen über ein Fenster, das für ein angeheftetes Token vergrößert ist: Das kleine Quadrat sagt, wo es liegt</translation>
        </message>
        <message>
            <source>Heads of CLIP</source>
            <translation>Köpfe von CLIP</translation>
        </message>
        <message>
            <source>CLIP's layers; the bar below a head is its attention on CLS</source>
            <translation>CLIPs Schichten; der Balken unter einem Kopf ist seine Aufmerksamkeit auf CLS</translation>
        </message>
        <message>
            <source>Order of the heads</source>
            <translation>Reihenfolge der Köpfe</translation>
        </message>
        <message>
            <source>Layer by layer, or all heads by a figure</source>
            <translation>Schicht für Schicht oder alle Köpfe nach einer Zahl</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Logarithmic colours</source>
            <translation>Logarithmische Farben</translation>
        </message>
        <message>
            <source>Logarithmic colours: weak attention beside strong. Every head is coloured up to its own maximum.</source>
            <translation>Logarithmische Farben: schwache Aufmerksamkeit neben starker. Jeder Kopf ist bis zu seinem eigenen Maximum gefärbt.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionGridModel</name>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Mass on CLS</source>
            <translation>Masse auf CLS</translation>
        </message>
        <message>
            <source>Mass on padding</source>
            <translation>Masse auf Rand</translation>
        </message>
        <message>
            <source>L%1 H%2</source>
            <comment>layer and head, as short as can be</comment>
            <translation>S%1 K%2</translation>
        </message>
        <message>
            <source>%1 · head %2</source>
            <translation>%1 · Kopf %2</translation>
        </message>
        <message>
            <source>global</source>
            <translation>global</translation>
        </message>
        <message>
            <source>window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>from token %1</source>
            <translation>von Token %1</translation>
        </message>
        <message>
            <source>averaged over all queries</source>
            <translation>gemittelt über alle Queries</translation>
        </message>
        <message>
            <source>entropy %1 nats, %2 % of even attention's</source>
            <translation>Entropie %1 nat, %2 % von gleichmäßiger Aufmerksamkeit</translation>
        </message>
        <message>
            <source>mean distance %1 tokens</source>
            <translation>mittlerer Abstand %1 Token</translation>
        </message>
        <message>
            <source>%1 % on CLS</source>
            <translation>%1 % auf CLS</translation>
        </message>
        <message>
            <source>%1 % on padding</source>
            <translation>%1 % auf Rand</translation>
        </message>
        <message>
            <source>largest weight %1</source>
            <translation>größtes Gewicht %1</translation>
        </message>
        <message>
            <source>being computed anew</source>
            <translation>wird neu berechnet</translation>
        </message>
        <message>
            <source>not computed yet</source>
            <translation>noch nicht berechnet</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionGridView</name>
        <message>
            <source>Heads of all layers</source>
            <translation>Köpfe aller Schichten</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionParts</name>
        <message>
            <source>Parts</source>
            <translation>Anteile</translation>
        </message>
        <message>
            <source>Run the encoder to see what makes up its attention.</source>
            <translation>Den Encoder ausführen, um zu sehen, woraus seine Aufmerksamkeit besteht.</translation>
        </message>
        <message>
            <source>Attention can be taken apart when the run is done.</source>
            <translation>Aufmerksamkeit lässt sich zerlegen, wenn der Lauf fertig ist.</translation>
        </message>
        <message>
            <source>This run gave up its tensors to the memory budget. Run again to see its attention.</source>
            <translation>Dieser Lauf hat seine Tensoren für das Speicherbudget freigegeben. Erneut ausführen, um seine Aufmerksamkeit zu sehen.</translation>
        </message>
        <message>
            <source>Choose a block of SAM or a layer of CLIP in the strip to see what makes up its attention.</source>
            <translation>In der Leiste einen Block von SAM oder eine Schicht von CLIP wählen, um zu sehen, woraus die Aufmerksamkeit dort besteht.</translation>
        </message>
        <message>
            <source>CLS has no place in SAM. Pin a token of the page.</source>
            <translation>CLS hat keinen Platz in SAM. Ein Token der Seite anheften.</translation>
        </message>
        <message>
            <source>Click a token on the page to see what makes up its attention.</source>
            <translation>Auf der Seite ein Token anklicken, um zu sehen, woraus seine Aufmerksamkeit besteht.</translation>
        </message>
        <message>
            <source>computing entropy and distance per head …</source>
            <translation>Entropie und Abstand je Kopf werden berechnet …</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>The query times each key, over 8: what the two tokens hold</source>
            <translation>Die Query mal jeden Key, durch 8: was die beiden Token enthalten</translation>
        </message>
        <message>
            <source>The query times a table by distance in rows: the same for a whole row of keys</source>
            <translation>Die Query mal eine Tabelle nach Abstand in Zeilen: gleich für eine ganze Zeile von Keys</translation>
        </message>
        <message>
            <source>The query times a table by distance in columns: the same for a whole column of keys</source>
            <translation>Die Query mal eine Tabelle nach Abstand in Spalten: gleich für eine ganze Spalte von Keys</translation>
        </message>
        <message>
            <source>What the softmax makes of the sum; it adds up to 1. A large weight says where the head reads from, not what the model concludes.</source>
            <translation>Was der Softmax aus der Summe macht; zusammen ergibt es 1. Ein großes Gewicht sagt, woher der Kopf liest, nicht, was das Modell folgert.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Logarithmic colours of the weights</source>
            <translation>Logarithmische Farben der Gewichte</translation>
        </message>
        <message>
            <source>Logarithmic colours of the weights: weak attention beside strong</source>
            <translation>Logarithmische Farben der Gewichte: schwache Aufmerksamkeit neben starker</translation>
        </message>
        <message>
            <source>CLIP has no relative positions: its logits are content alone. CLS stands apart, above the maps.</source>
            <translation>CLIP hat keine relativen Positionen: Seine Logits sind nur Inhalt. CLS steht für sich über den Karten.</translation>
        </message>
        <message>
            <source>logits on one scale round 0, and the weights that they make</source>
            <translation>Logits auf gemeinsamer Skala um 0 und die Gewichte, die sie ergeben</translation>
        </message>
        <message>
            <source>keys: the query's window</source>
            <translation>Keys: das Fenster der Query</translation>
        </message>
        <message>
            <source>keys: the whole grid</source>
            <translation>Keys: das ganze Raster</translation>
        </message>
        <message>
            <source>padding</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>row %1, col %2</source>
            <translation>Zeile %1, Sp. %2</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message>
            <source>largest of all heads</source>
            <translation>größter Wert aller Köpfe</translation>
        </message>
        <message>
            <source>mean of all heads</source>
            <translation>Mittel aller Köpfe</translation>
        </message>
        <message>
            <source>from token %1</source>
            <translation>von Token %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionPartsMap</name>
        <message>
            <source>%1 to %2</source>
            <comment>smallest and largest value</comment>
            <translation>%1 bis %2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionPartsStrip</name>
        <message>
            <source>Entropy and mean distance of this block's heads</source>
            <translation>Entropie und mittlerer Abstand der Köpfe dieses Blocks</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>head %1, averaged over all queries</source>
            <translation>Kopf %1, gemittelt über alle Queries</translation>
        </message>
        <message>
            <source>entropy %1 nats, %2 % of even attention's</source>
            <translation>Entropie %1 nat, %2 % von gleichmäßiger Aufmerksamkeit</translation>
        </message>
        <message>
            <source>mean distance %1 tokens</source>
            <translation>mittlerer Abstand %1 Token</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CanvasHeader</name>
        <message>
            <source>Global view</source>
            <translation>Gesamtansicht</translation>
        </message>
        <message>
            <source>Tile %1 · row %2, col %3</source>
            <translation>Kachel %1 · Zeile %2, Sp. %3</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>View of the page whose stages are listed</source>
            <translation>Ansicht der Seite, deren Stufen gezeigt werden</translation>
        </message>
        <message>
            <source>Colour map</source>
            <translation>Farbskala</translation>
        </message>
        <message>
            <source>log</source>
            <translation>log</translation>
        </message>
        <message>
            <source>Logarithmic colours</source>
            <translation>Logarithmische Farben</translation>
        </message>
        <message>
            <source>Opacity of the overlay</source>
            <translation>Deckkraft der Überlagerung</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Global</source>
            <translation>Global</translation>
        </message>
        <message>
            <source>Tile %1</source>
            <translation>Kachel %1</translation>
        </message>
        <message>
            <source>Logarithmic colours: small values become visible</source>
            <translation>Logarithmische Farben: kleine Werte werden sichtbar</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ChannelRankModel</name>
        <message>
            <source>Standard deviation over the tokens</source>
            <translation>Standardabweichung über die Token</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Std</source>
            <translation>σ</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Min</source>
            <translation>Min</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>Max</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CheckpointDialog</name>
        <message>
            <source>Reading its headers…</source>
            <translation>Kopfdaten werden gelesen…</translation>
        </message>
        <message>
            <source>Complete: every tensor of the encoder is here, in the shape it needs.</source>
            <translation>Vollständig: Jeder Tensor des Encoders ist da, in der nötigen Form.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tensor(s) missing or of another shape: it cannot be used.</source>
            <translation>
                <numerusform>%Ln Tensor fehlt oder hat eine andere Form: nicht verwendbar.</numerusform>
                <numerusform>%Ln Tensoren fehlen oder haben eine andere Form: nicht verwendbar.</numerusform>
            </translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>%1 with %2 tensors, %3</source>
            <translation>%1 mit %2 Tensoren, %3</translation>
        </message>
        <message>
            <source>%1 blocks, width %2, %3 heads, %4 M parameters</source>
            <translation>%1 Blöcke, Breite %2, %3 Köpfe, %4 Mio. Parameter</translation>
        </message>
        <message>
            <source>global blocks</source>
            <translation>globale Blöcke</translation>
        </message>
        <message>
            <source>window blocks</source>
            <translation>Fensterblöcke</translation>
        </message>
        <message>
            <source>%1, windows of %2×%2</source>
            <translation>%1, Fenster von %2×%2</translation>
        </message>
        <message>
            <source>compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message numerus="yes">
            <source>neck %1 (%n norm(s)), then %2, then %3</source>
            <translation>
                <numerusform>Neck %1 (%n Norm), dann %2, dann %3</numerusform>
                <numerusform>Neck %1 (%n Normen), dann %2, dann %3</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 layers, width %2, %3 heads, %4 M parameters</source>
            <translation>%1 Schichten, Breite %2, %3 Köpfe, %4 Mio. Parameter</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>%1 to %2, %3 M parameters</source>
            <translation>%1 auf %2, %3 Mio. Parameter</translation>
        </message>
        <message>
            <source>tensors</source>
            <translation>Tensoren</translation>
        </message>
        <message>
            <source>%1 used, %2 ignored, %3 missing, %4 of another shape</source>
            <translation>%1 verwendet, %2 ignoriert, %3 fehlend, %4 mit anderer Form</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Fehlend</translation>
        </message>
        <message>
            <source>Of another shape</source>
            <translation>Mit anderer Form</translation>
        </message>
        <message>
            <source>Ignored (the language model and other tensors the encoder does not use)</source>
            <translation>Ignoriert (das Sprachmodell und andere Tensoren, die der Encoder nicht verwendet)</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Verwendet</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>Use these weights</source>
            <translation>Diese Gewichte verwenden</translation>
        </message>
        <message>
            <source>Tensors of the checkpoint</source>
            <translation>Tensoren des Checkpoints</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsController</name>
        <message>
            <source>Run the encoder on the page first.</source>
            <translation>Zuerst den Encoder auf der Seite ausführen.</translation>
        </message>
        <message>
            <source>The page itself is needed, and it is not at hand.</source>
            <translation>Die Seite selbst wird gebraucht und ist nicht zur Hand.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsHeader</name>
        <message>
            <source>Claims of the design note</source>
            <translation>Behauptungen des Entwurfspapiers</translation>
        </message>
        <message>
            <source>How many claims hold</source>
            <translation>Wie viele Behauptungen gelten</translation>
        </message>
        <message>
            <source>Only claims that do not hold</source>
            <translation>Nur Behauptungen, die nicht gelten</translation>
        </message>
        <message>
            <source>Show only the claims that do not hold</source>
            <translation>Nur die Behauptungen zeigen, die nicht gelten</translation>
        </message>
        <message>
            <source>Run the parallel what-if</source>
            <translation>Parallelen Gegenentwurf ausführen</translation>
        </message>
        <message>
            <source>Progress of the parallel what-if</source>
            <translation>Fortschritt des parallelen Gegenentwurfs</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel the parallel what-if</source>
            <translation>Parallelen Gegenentwurf abbrechen</translation>
        </message>
        <message>
            <source>Run CLIP alone on all of SAM's tokens, on this page, and measure what that costs</source>
            <translation>CLIP allein auf allen Token von SAM ausführen, auf dieser Seite, und die Kosten messen</translation>
        </message>
        <message>
            <source>Only what does not hold</source>
            <translation>Nur was nicht gilt</translation>
        </message>
        <message>
            <source>only</source>
            <translation>nur</translation>
        </message>
        <message>
            <source>What-if</source>
            <translation>Gegenentwurf</translation>
        </message>
        <message numerus="yes">
            <source>%n hold(s)</source>
            <translation>
                <numerusform>%n gilt</numerusform>
                <numerusform>%n gelten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n do(es) not</source>
            <translation>
                <numerusform>%n gilt nicht</numerusform>
                <numerusform>%n gelten nicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n offen</numerusform>
                <numerusform>%n offen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without verdict</source>
            <translation>
                <numerusform>%n ohne Urteil</numerusform>
                <numerusform>%n ohne Urteil</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsModel</name>
        <message>
            <source>Claim</source>
            <translation>Behauptung</translation>
        </message>
        <message>
            <source>Design note</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>This run</source>
            <translation>Dieser Lauf</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsPanel</name>
        <message>
            <source>Claims</source>
            <translation>Behauptungen</translation>
        </message>
        <message>
            <source>Run the encoder to hold the design note's claims against what it did.</source>
            <translation>Den Encoder ausführen, um die Behauptungen des Entwurfspapiers daran zu messen.</translation>
        </message>
        <message>
            <source>The run goes on. Its claims are judged when it has finished.</source>
            <translation>Der Lauf ist noch im Gang. Seine Behauptungen werden beurteilt, sobald er fertig ist.</translation>
        </message>
        <message>
            <source>No claim that could be judged fails to hold.</source>
            <translation>Alle Behauptungen, die sich beurteilen ließen, gelten.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Claims of the design note beside this run</source>
            <translation>Behauptungen des Entwurfspapiers neben diesem Lauf</translation>
        </message>
        <message>
            <source>Why the selected claim holds or does not</source>
            <translation>Warum die ausgewählte Behauptung gilt oder nicht</translation>
        </message>
        <message>
            <source>Selected claim</source>
            <translation>Ausgewählte Behauptung</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy all claims</source>
            <translation>Alle Behauptungen kopieren</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ColorBar</name>
        <message>
            <source>Colour range</source>
            <translation>Farbbereich</translation>
        </message>
        <message>
            <source>from %1 to %2</source>
            <translation>von %1 bis %2</translation>
        </message>
        <message>
            <source>log</source>
            <translation>log</translation>
        </message>
        <message numerus="yes">
            <source>%n above</source>
            <translation>
                <numerusform>%n darüber</numerusform>
                <numerusform>%n darüber</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n below</source>
            <translation>
                <numerusform>%n darunter</numerusform>
                <numerusform>%n darunter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n NaN</source>
            <translation>
                <numerusform>%n NaN</numerusform>
                <numerusform>%n NaN</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n at or below 0, without a logarithm</source>
            <translation>
                <numerusform>%n bei 0 oder darunter, ohne Logarithmus</numerusform>
                <numerusform>%n bei 0 oder darunter, ohne Logarithmus</numerusform>
            </translation>
        </message>
        <message>
            <source>linear: a logarithm needs a range above 0</source>
            <translation>linear: Ein Logarithmus braucht einen Bereich über 0</translation>
        </message>
        <message>
            <source>all values inside</source>
            <translation>alle Werte innerhalb</translation>
        </message>
        <message>
            <source>Drag the ends or the middle, turn the wheel, double-click a number to type it, double-click the bar to fit it.</source>
            <translation>Enden oder Mitte ziehen, Mausrad drehen, Zahl doppelklicken, um sie einzugeben, Balken doppelklicken, um ihn anzupassen.</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>auto</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>von Hand</translation>
        </message>
        <message>
            <source>around 0</source>
            <translation>um 0</translation>
        </message>
        <message>
            <source>no log</source>
            <translation>kein Log</translation>
        </message>
        <message>
            <source>Range by percentile</source>
            <translation>Bereich nach Perzentil</translation>
        </message>
        <message>
            <source>Leave out at each end, in percent of the values:</source>
            <translation>An jedem Ende weglassen, in Prozent der Werte:</translation>
        </message>
        <message>
            <source>Upper end of the colour range</source>
            <translation>Oberes Ende des Farbbereichs</translation>
        </message>
        <message>
            <source>Lower end of the colour range</source>
            <translation>Unteres Ende des Farbbereichs</translation>
        </message>
        <message>
            <source>Fit the range to the values</source>
            <translation>Bereich an die Werte anpassen</translation>
        </message>
        <message>
            <source>Range by percentile: extremes are left out</source>
            <translation>Bereich nach Perzentil: Extremwerte bleiben außen vor</translation>
        </message>
        <message>
            <source>Range symmetric around 0</source>
            <translation>Bereich symmetrisch um 0</translation>
        </message>
        <message>
            <source>Colours…</source>
            <translation>Farben…</translation>
        </message>
        <message>
            <source>The upper end must be above the lower one, %1.</source>
            <translation>Das obere Ende muss über dem unteren liegen, %1.</translation>
        </message>
        <message>
            <source>The lower end must be below the upper one, %1.</source>
            <translation>Das untere Ende muss unter dem oberen liegen, %1.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ColorBarMenu</name>
        <message>
            <source>&amp;Autofit</source>
            <translation>&amp;Automatisch anpassen</translation>
        </message>
        <message>
            <source>&amp;Symmetric around 0</source>
            <translation>&amp;Symmetrisch um 0</translation>
        </message>
        <message>
            <source>Type &amp;upper end…</source>
            <translation>&amp;Oberes Ende eingeben…</translation>
        </message>
        <message>
            <source>Type l&amp;ower end…</source>
            <translation>&amp;Unteres Ende eingeben…</translation>
        </message>
        <message>
            <source>&amp;Logarithmic</source>
            <translation>&amp;Logarithmisch</translation>
        </message>
        <message>
            <source>&amp;Mark values out of range</source>
            <translation>Werte außerhalb &amp;markieren</translation>
        </message>
        <message>
            <source>&amp;Percentile</source>
            <translation>&amp;Perzentil</translation>
        </message>
        <message>
            <source>%1 % to %2 %</source>
            <translation>%1 % bis %2 %</translation>
        </message>
        <message>
            <source>&amp;Other…</source>
            <translation>&amp;Andere…</translation>
        </message>
        <message>
            <source>&amp;Colour map</source>
            <translation>&amp;Farbskala</translation>
        </message>
        <message>
            <source>O&amp;pacity</source>
            <translation>&amp;Deckkraft</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareBar</name>
        <message>
            <source>PCA, shared</source>
            <translation>PCA, gemeinsam</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Compare mode %1</source>
            <translation>Modus %1 vergleichen</translation>
        </message>
        <message>
            <source>Take %1 out</source>
            <translation>%1 herausnehmen</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>%1 hinzufügen</translation>
        </message>
        <message>
            <source>flip to %1</source>
            <translation>Umblättern zu %1</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>zu %1</translation>
        </message>
        <message>
            <source>Other side</source>
            <translation>Andere Seitenlänge</translation>
        </message>
        <message>
            <source>Side in pixels, a multiple of 64 from 256 to 2048:</source>
            <translation>Seitenlänge in Pixeln, ein Vielfaches von 64 von 256 bis 2048:</translation>
        </message>
        <message numerus="yes">
            <source>Run these %n</source>
            <translation>
                <numerusform>%n Modus ausführen</numerusform>
                <numerusform>%n Modi ausführen</numerusform>
            </translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Erneut ausführen</translation>
        </message>
        <message>
            <source>Runs the modes that have no run yet, smallest first (F5)</source>
            <translation>Führt die Modi ohne Lauf aus, kleinster zuerst (F5)</translation>
        </message>
        <message>
            <source>Every mode has run; runs them all again (F5)</source>
            <translation>Alle Modi sind gelaufen; führt alle erneut aus (F5)</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Page that is compared</source>
            <translation>Seite, die verglichen wird</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Stage that every pane shows</source>
            <translation>Stufe, die jedes Teilfenster zeigt</translation>
        </message>
        <message>
            <source>Way to look</source>
            <translation>Sichtweise</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Export table…</source>
            <translation>Tabelle exportieren…</translation>
        </message>
        <message>
            <source>Export table</source>
            <translation>Tabelle exportieren</translation>
        </message>
        <message>
            <source>Figures of all modes as CSV or JSON</source>
            <translation>Zahlen aller Modi als CSV oder JSON</translation>
        </message>
        <message>
            <source>Another side</source>
            <translation>Andere Seitenlänge</translation>
        </message>
        <message>
            <source>Compare a square of another side</source>
            <translation>Ein Quadrat mit anderer Seitenlänge vergleichen</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Kacheln</translation>
        </message>
        <message>
            <source>Shows the mosaic of a tiled page's tiles; off, its global view</source>
            <translation>Zeigt bei einer gekachelten Seite das Mosaik der Kacheln; ausgeschaltet die Gesamtansicht</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Koppeln</translation>
        </message>
        <message>
            <source>Link pan and zoom</source>
            <translation>Verschieben und Zoom koppeln</translation>
        </message>
        <message>
            <source>All panes pan and zoom together</source>
            <translation>Alle Teilfenster verschieben und zoomen gemeinsam</translation>
        </message>
        <message>
            <source>One range</source>
            <translation>Gemeinsamer Bereich</translation>
        </message>
        <message>
            <source>One colour range</source>
            <translation>Gemeinsamer Farbbereich</translation>
        </message>
        <message>
            <source>A colour means the same value in every pane</source>
            <translation>Eine Farbe bedeutet in jedem Teilfenster denselben Wert</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>Wischen</translation>
        </message>
        <message>
            <source>A handle in each pane, with the other mode on its right; drag it, or Shift+Left and Right</source>
            <translation>Ein Griff in jedem Teilfenster, rechts davon der andere Modus; ziehen oder Umschalt+Links und Umschalt+Rechts</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>How far the features lie apart, on one grid over the page</source>
            <translation>Wie weit die Merkmale auseinanderliegen, auf einem gemeinsamen Raster über der Seite</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>The mode that the others are measured against</source>
            <translation>Der Modus, an dem die anderen gemessen werden</translation>
        </message>
        <message>
            <source>Other mode</source>
            <translation>Anderer Modus</translation>
        </message>
        <message>
            <source>What a pane shows while Space is held, and beyond the wipe's handle. With Space held, digits and Tab choose it.</source>
            <translation>Was ein Teilfenster bei gehaltener Leertaste und jenseits des Wischgriffs zeigt. Bei gehaltener Leertaste wählen es Ziffern und Tabulatortaste.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareCanvas</name>
        <message>
            <source>Page with token values</source>
            <translation>Seite mit Token-Werten</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareCharts</name>
        <message>
            <source>Charts of the modes</source>
            <translation>Diagramme der Modi</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Page pixels a token</source>
            <translation>Seitenpixel je Token</translation>
        </message>
        <message>
            <source>Time by part</source>
            <translation>Zeit je Teil</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>Rechenaufwand</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>Spitzenspeicher</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>noch nicht bekannt</translation>
        </message>
        <message>
            <source>dashed: ≈</source>
            <translation>gestrichelt: ≈</translation>
        </message>
        <message>
            <source>Dashed bars are foretold: these modes have not run.</source>
            <translation>Gestrichelte Balken sind vorhergesagt: Diese Modi sind noch nicht gelaufen.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareHistory</name>
        <message>
            <source>choice of modes</source>
            <translation>Auswahl der Modi</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>way to look</source>
            <translation>Sichtweise</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>choice of pair</source>
            <translation>Auswahl des Paars</translation>
        </message>
        <message>
            <source>choice of views</source>
            <translation>Auswahl der Ansichten</translation>
        </message>
        <message>
            <source>linking</source>
            <translation>Kopplung</translation>
        </message>
        <message>
            <source>colour range</source>
            <translation>Farbbereich</translation>
        </message>
        <message>
            <source>wipe</source>
            <translation>Wischen</translation>
        </message>
        <message>
            <source>picked point</source>
            <translation>gewählter Punkt</translation>
        </message>
        <message>
            <source>framed part</source>
            <translation>eingerahmter Ausschnitt</translation>
        </message>
        <message>
            <source>zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>pan</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>maximising</source>
            <translation>Maximieren</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>Rückgängig: %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>Wiederherstellen: %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ComparePane</name>
        <message>
            <source>Cancel this run</source>
            <translation>Diesen Lauf abbrechen</translation>
        </message>
        <message>
            <source>Show all panes (double click)</source>
            <translation>Alle Teilfenster zeigen (Doppelklick)</translation>
        </message>
        <message>
            <source>Show this pane alone (double click)</source>
            <translation>Nur dieses Teilfenster zeigen (Doppelklick)</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareRegions</name>
        <message>
            <source>Similarity by region</source>
            <translation>Ähnlichkeit je Neuntel</translation>
        </message>
        <message>
            <source>Run two modes or more: the similarity of their features is shown here, ninth by ninth of the page.</source>
            <translation>Mindestens zwei Modi ausführen: Die Ähnlichkeit ihrer Merkmale erscheint dann hier, Neuntel für Neuntel der Seite.</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>no run</source>
            <translation>kein Lauf</translation>
        </message>
        <message>
            <source>top left</source>
            <translation>oben links</translation>
        </message>
        <message>
            <source>top</source>
            <translation>oben</translation>
        </message>
        <message>
            <source>top right</source>
            <translation>oben rechts</translation>
        </message>
        <message>
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <source>centre</source>
            <translation>mittig</translation>
        </message>
        <message>
            <source>right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <source>bottom left</source>
            <translation>unten links</translation>
        </message>
        <message>
            <source>bottom</source>
            <translation>unten</translation>
        </message>
        <message>
            <source>bottom right</source>
            <translation>unten rechts</translation>
        </message>
        <message>
            <source>%1, %2 of the page: centred cosine %3, cosine %4, relative L2 %5</source>
            <translation>%1, %2 auf der Seite: zentrierter Kosinus %3, Kosinus %4, relatives L2 %5</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareStrip</name>
        <message>
            <source>Figures of all modes</source>
            <translation>Zahlen aller Modi</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Similarity by region</source>
            <translation>Ähnlichkeit je Neuntel</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Fold the figures away</source>
            <translation>Zahlen einklappen</translation>
        </message>
        <message>
            <source>Show the figures</source>
            <translation>Zahlen zeigen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareWorkspace</name>
        <message>
            <source>Export table</source>
            <translation>Tabelle exportieren</translation>
        </message>
        <message>
            <source>Table (*.csv);;JSON (*.json)</source>
            <translation>Tabelle (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Written to %1.</source>
            <translation>Geschrieben nach %1.</translation>
        </message>
        <message>
            <source>The table was not written</source>
            <translation>Die Tabelle wurde nicht geschrieben</translation>
        </message>
        <message>
            <source>Estimated at the rate of the last run with these weights on this machine.</source>
            <translation>Geschätzt mit der Leistung des letzten Laufs mit diesen Gewichten auf diesem Rechner.</translation>
        </message>
        <message>
            <source>No pass is faster: the machine's measured matrix products would take as long.</source>
            <translation>Kein Durchgang ist schneller: So lange bräuchte der Rechner bei seiner gemessenen Leistung für Matrixprodukte.</translation>
        </message>
        <message>
            <source>Not known before one mode has run, or this machine's rates were measured.</source>
            <translation>Erst bekannt, wenn ein Modus gelaufen ist oder die Leistung dieses Rechners gemessen wurde.</translation>
        </message>
        <message>
            <source>The modes cannot be foretold</source>
            <translation>Die Modi lassen sich nicht vorhersagen</translation>
        </message>
        <message>
            <source>The stage cannot be shown</source>
            <translation>Die Stufe lässt sich nicht zeigen</translation>
        </message>
        <message>
            <source>What a mode sees cannot be shown</source>
            <translation>Was ein Modus sieht, lässt sich nicht zeigen</translation>
        </message>
        <message>
            <source>The modes cannot be compared</source>
            <translation>Die Modi lassen sich nicht vergleichen</translation>
        </message>
        <message>
            <source>The tokens cannot be read</source>
            <translation>Die Token lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>There is no page to run on</source>
            <translation>Es gibt keine Seite für einen Lauf</translation>
        </message>
        <message>
            <source>The machine is being looked at</source>
            <translation>Der Rechner wird noch geprüft</translation>
        </message>
        <message>
            <source>They are running or waiting</source>
            <translation>Sie laufen oder warten</translation>
        </message>
        <message>
            <source>tile %1 </source>
            <translation>Kachel %1 </translation>
        </message>
        <message>
            <source>r%1 c%2</source>
            <translation>Z%1 Sp%2</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>noch nicht gelaufen</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>This run failed</source>
            <translation>Dieser Lauf ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>This run holds no values here</source>
            <translation>Dieser Lauf hat hier keine Werte</translation>
        </message>
        <message>
            <source>They were given up for memory, or not kept. Run it again (F5).</source>
            <translation>Sie wurden für das Speicherbudget freigegeben oder nicht behalten. Erneut ausführen (F5).</translation>
        </message>
        <message>
            <source>No page to compare</source>
            <translation>Keine Seite zum Vergleichen</translation>
        </message>
        <message>
            <source>Drop a page here, or press %1: it is shown here as every mode sees it.</source>
            <translation>Eine Seite hier ablegen oder %1 drücken: Sie erscheint hier so, wie jeder Modus sie sieht.</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 ist nicht lesbar</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>%1 wird gelesen…</translation>
        </message>
        <message>
            <source>Compare resolutions</source>
            <translation>Auflösungen vergleichen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CostModel</name>
        <message>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Memory after</source>
            <translation>Speicher danach</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>Spitzenspeicher</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>p5</source>
            <comment>a quantile</comment>
            <translation>p5</translation>
        </message>
        <message>
            <source>p95</source>
            <comment>a quantile</comment>
            <translation>p95</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>GFLOP/s</source>
            <translation>GFLOP/s</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>NaN / Inf</source>
            <translation>NaN / Inf</translation>
        </message>
        <message>
            <source>Stages in the order in which they ran; tiles run together</source>
            <translation>Stufen in der Reihenfolge ihres Laufs; Kacheln laufen gemeinsam</translation>
        </message>
        <message>
            <source>Shape of one view's tensor at the end of the stage</source>
            <translation>Form des Tensors einer Ansicht am Ende der Stufe</translation>
        </message>
        <message>
            <source>Time of the stage: the median where a run was repeated</source>
            <translation>Zeit der Stufe: der Median, wo ein Lauf wiederholt wurde</translation>
        </message>
        <message>
            <source>5 % of the repeats were faster than this</source>
            <translation>5 % der Wiederholungen waren schneller</translation>
        </message>
        <message>
            <source>5 % of the repeats were slower than this</source>
            <translation>5 % der Wiederholungen waren langsamer</translation>
        </message>
        <message>
            <source>Operations executed, two per multiply-add; the padding of windows is counted</source>
            <translation>Ausgeführte Operationen, zwei je Multiplikation mit Addition; Auffüllung der Fenster zählt mit</translation>
        </message>
        <message>
            <source>Operations executed per second</source>
            <translation>Ausgeführte Operationen je Sekunde</translation>
        </message>
        <message>
            <source>Share of the time of all stages</source>
            <translation>Anteil an der Zeit aller Stufen</translation>
        </message>
        <message>
            <source>Memory of tensors live after the stage, weights and kept tensors left out</source>
            <translation>Speicher lebender Tensoren nach der Stufe, ohne Gewichte und behaltene Tensoren</translation>
        </message>
        <message>
            <source>Most memory of tensors live at once within the stage</source>
            <translation>Höchster Speicherbedarf gleichzeitig lebender Tensoren innerhalb der Stufe</translation>
        </message>
        <message>
            <source>Values that are not a number, and infinite ones; empty where the run did not look</source>
            <translation>Werte, die keine Zahl oder unendlich sind; leer, wo der Lauf nicht geprüft hat</translation>
        </message>
        <message>
            <source>Δ time</source>
            <translation>Δ Zeit</translation>
        </message>
        <message>
            <source>Time of the stage less its time in %1: below 0 this run is faster</source>
            <translation>Zeit der Stufe minus ihre Zeit in %1: unter 0 ist dieser Lauf schneller</translation>
        </message>
        <message>
            <source>Time of the stage over its time in %1: below 1 this run is faster</source>
            <translation>Zeit der Stufe geteilt durch ihre Zeit in %1: unter 1 ist dieser Lauf schneller</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CostView</name>
        <message>
            <source> (p5 %1, p95 %2)</source>
            <translation> (p5 %1, p95 %2)</translation>
        </message>
        <message>
            <source>peak %1 · %2 after</source>
            <translation>Spitze %1 · danach %2</translation>
        </message>
        <message>
            <source>Run the encoder to see what each stage costs.</source>
            <translation>Ein Lauf zeigt, was jede Stufe kostet.</translation>
        </message>
        <message>
            <source>this run: %1, %2</source>
            <comment>−1.2 s, 2.1× faster</comment>
            <translation>dieser Lauf: %1, %2</translation>
        </message>
        <message>
            <source>%1 has no such stage</source>
            <translation>%1 hat keine solche Stufe</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffBar</name>
        <message>
            <source>A tolerance is a number from 0 on, such as 1e-4; nothing stands for the expected noise.</source>
            <translation>Eine Toleranz ist eine Zahl ab 0, etwa 1e-4; ein leeres Feld steht für das erwartete Rauschen.</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>B's tensors go by tap names. A name map (JSON) says otherwise.</source>
            <translation>Die Tensoren von B heißen wie die Abgriffe. Eine Namenszuordnung (JSON) kann das ändern.</translation>
        </message>
        <message>
            <source>B's names are taken from %1</source>
            <translation>Die Namen von B stammen aus %1</translation>
        </message>
        <message>
            <source>Diff again</source>
            <translation>Erneut vergleichen</translation>
        </message>
        <message>
            <source>Read both sides again and diff them (F5)</source>
            <translation>Beide Seiten neu lesen und vergleichen (F5)</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>Tauschen</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>A und B tauschen</translation>
        </message>
        <message>
            <source>Against the same at</source>
            <translation>Gegen denselben Lauf</translation>
        </message>
        <message>
            <source>Run A's page again with one thing changed, and diff the two runs</source>
            <translation>Die Seite von A mit einer Änderung erneut ausführen und beide Läufe vergleichen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel (Esc)</source>
            <translation>Abbrechen (Esc)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Copy or save the table of taps</source>
            <translation>Tabelle der Abgriffe kopieren oder speichern</translation>
        </message>
        <message>
            <source>Name map</source>
            <translation>Namenszuordnung</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Toleranz</translation>
        </message>
        <message>
            <source>expected noise</source>
            <translation>erwartetes Rauschen</translation>
        </message>
        <message>
            <source>The largest error, relative to spread, of a tap that counts as the same. Empty: what the compute types' rounding may do.</source>
            <translation>Der größte Fehler relativ zur Streuung, bei dem ein Abgriff noch als gleich zählt. Leer: was die Rundung der Rechentypen bewirken darf.</translation>
        </message>
        <message>
            <source>Choose a name map…</source>
            <translation>Namenszuordnung wählen…</translation>
        </message>
        <message>
            <source>Without a map</source>
            <translation>Ohne Zuordnung</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>Tabelle kopieren</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Als CSV speichern…</translation>
        </message>
        <message>
            <source>Save as JSON…</source>
            <translation>Als JSON speichern…</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffChannelModel</name>
        <message>
            <source>Root mean square of the channel's B − A over all tokens, relative to the tap's spread</source>
            <translation>Quadratisches Mittel von B − A des Kanals über alle Token, relativ zur Streuung des Abgriffs</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>All tokens</source>
            <translation>Alle Token</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffDetail</name>
        <message>
            <source>Pick a token: in the pictures, in the list of the worst, or with a double click in the tensors.</source>
            <translation>Ein Token wählen: in den Bildern, in der Liste der schlechtesten oder per Doppelklick in den Tensoren.</translation>
        </message>
        <message>
            <source>%1: A as bars, B as line; marked: where they differ most</source>
            <translation>%1: A als Balken, B als Linie; markiert: wo sie am stärksten abweichen</translation>
        </message>
        <message>
            <source>No tap is chosen</source>
            <translation>Kein Abgriff gewählt</translation>
        </message>
        <message>
            <source>Choose one in the plot or in the table.</source>
            <translation>Einen im Diagramm oder in der Tabelle wählen.</translation>
        </message>
        <message>
            <source>RMS %1</source>
            <translation>RMS %1</translation>
        </message>
        <message>
            <source>max %1</source>
            <translation>max. %1</translation>
        </message>
        <message>
            <source>A %1, B %2</source>
            <translation>A %1, B %2</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <source>It cannot be shown</source>
            <translation>Lässt sich nicht zeigen</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>What A and B show</source>
            <translation>Was A und B zeigen</translation>
        </message>
        <message>
            <source>log</source>
            <translation>log</translation>
        </message>
        <message>
            <source>Logarithmic errors</source>
            <translation>Logarithmische Fehler</translation>
        </message>
        <message>
            <source>Colours of errors on a logarithmic scale</source>
            <translation>Farben der Fehler auf logarithmischer Skala</translation>
        </message>
        <message>
            <source>Locate image…</source>
            <translation>Bild suchen…</translation>
        </message>
        <message>
            <source>The page that the dumps name was not found: say where it is</source>
            <translation>Die in den Dumps genannte Seite wurde nicht gefunden: angeben, wo sie liegt</translation>
        </message>
        <message>
            <source>Tensors</source>
            <translation>Tensoren</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>Figures of the tap</source>
            <translation>Zahlen des Abgriffs</translation>
        </message>
        <message>
            <source>Both tensors side by side</source>
            <translation>Beide Tensoren nebeneinander</translation>
        </message>
        <message>
            <source>Tokens that differ most</source>
            <translation>Am stärksten abweichende Token</translation>
        </message>
        <message>
            <source>Channels of the picked token</source>
            <translation>Kanäle des gewählten Tokens</translation>
        </message>
        <message>
            <source>The token's vector in A and B</source>
            <translation>Der Vektor des Tokens in A und B</translation>
        </message>
        <message>
            <source>Error by channel</source>
            <translation>Fehler je Kanal</translation>
        </message>
        <message>
            <source>RMS error by channel, over spread</source>
            <translation>RMS-Fehler je Kanal, relativ zur Streuung</translation>
        </message>
        <message>
            <source>Distribution of B − A</source>
            <translation>Verteilung von B − A</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffEmpty</name>
        <message>
            <source>How to start a diff</source>
            <translation>So beginnt ein Diff</translation>
        </message>
        <message>
            <source>Where does a port diverge?</source>
            <translation>Wo weicht eine Portierung ab?</translation>
        </message>
        <message>
            <source>Compare the tensors of two runs tap by tap: the first one that leaves what rounding may do is named, with the place on the page that is hit worst, and the mistakes that ports are known to make are tried until one explains it.</source>
            <translation>Die Tensoren zweier Läufe Abgriff für Abgriff vergleichen: Der erste, der über mögliche Rundung hinausgeht, wird benannt, mit der am stärksten betroffenen Stelle der Seite; dann werden bekannte Fehler von Portierungen ausprobiert, bis einer die Abweichung erklärt.</translation>
        </message>
        <message>
            <source>Open two dumps…</source>
            <translation>Zwei Dumps öffnen…</translation>
        </message>
        <message>
            <source>This run against a dump…</source>
            <translation>Dieser Lauf gegen einen Dump…</translation>
        </message>
        <message>
            <source>This run against the same at…</source>
            <translation>Dieser Lauf gegen denselben mit…</translation>
        </message>
        <message>
            <source>Run a page in Inspect first</source>
            <translation>Zuerst unter „Untersuchen“ eine Seite ausführen</translation>
        </message>
        <message>
            <source>Ours first, then the port's</source>
            <translation>Zuerst der eigene, dann der der Portierung</translation>
        </message>
        <message>
            <source>The run that Inspect shows is A; choose the port's dump as B</source>
            <translation>Der unter „Untersuchen“ gezeigte Lauf ist A; den Dump der Portierung als B wählen</translation>
        </message>
        <message>
            <source>Run the page again with another type, device, implementation or thread count</source>
            <translation>Die Seite mit anderem Typ, Gerät, anderer Implementierung oder Thread-Zahl erneut ausführen</translation>
        </message>
        <message>
            <source>&lt;p&gt;Or drop a dump here: .safetensors, .npz or a folder of .npy; two at once are A and B.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A dump of a port in PyTorch:&lt;/b&gt; put &lt;code&gt;tools/dump_reference.py&lt;/code&gt; beside your code and run the page inside &lt;code&gt;with TapRecorder(model) as taps:&lt;/code&gt;, then &lt;code&gt;taps.write("theirs.safetensors", image="page.png", mode="base")&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;From anything else:&lt;/b&gt; write arrays under tap names (&lt;code&gt;global/sam.blocks.3&lt;/code&gt;), or under names of your own with a name map. A handful of tensors is enough.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Of this encoder:&lt;/b&gt; &lt;code&gt;deepscope encode page.png --mode base --dtype f32 --taps all --dump ours.safetensors&lt;/code&gt;&lt;/p&gt;&lt;p&gt;Step by step: docs/porting.md&lt;/p&gt;</source>
            <translation>&lt;p&gt;Oder einen Dump hier ablegen: .safetensors, .npz oder einen Ordner mit .npy; zwei auf einmal sind A und B.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ein Dump einer Portierung in PyTorch:&lt;/b&gt; &lt;code&gt;tools/dump_reference.py&lt;/code&gt; neben den eigenen Code legen und die Seite innerhalb von &lt;code&gt;with TapRecorder(model) as taps:&lt;/code&gt; ausführen, danach &lt;code&gt;taps.write("theirs.safetensors", image="page.png", mode="base")&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Aus allem anderen:&lt;/b&gt; Arrays unter Namen von Abgriffen schreiben (&lt;code&gt;global/sam.blocks.3&lt;/code&gt;) oder unter eigenen Namen mit einer Namenszuordnung. Eine Handvoll Tensoren genügt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Von diesem Encoder:&lt;/b&gt; &lt;code&gt;deepscope encode page.png --mode base --dtype f32 --taps all --dump ours.safetensors&lt;/code&gt;&lt;/p&gt;&lt;p&gt;Schritt für Schritt: docs/porting.md&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffEngine</name>
        <message>
            <source>opening the weights</source>
            <translation>Gewichte werden geöffnet</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffMaps</name>
        <message>
            <source>nothing to compare</source>
            <translation>nichts zu vergleichen</translation>
        </message>
        <message>
            <source>not on this side</source>
            <translation>hier nicht vorhanden</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>B, flipped</source>
            <translation>B, umgeblättert</translation>
        </message>
        <message>
            <source>A, flipped</source>
            <translation>A, umgeblättert</translation>
        </message>
        <message>
            <source>Error over spread</source>
            <translation>Fehler relativ zur Streuung</translation>
        </message>
        <message>
            <source>the view's pixels</source>
            <translation>Pixel der Ansicht</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>channel %1</source>
            <translation>Kanal %1</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>A, B and their error over the page</source>
            <translation>A, B und ihr Fehler über der Seite</translation>
        </message>
        <message>
            <source>A over the page</source>
            <translation>A über der Seite</translation>
        </message>
        <message>
            <source>B over the page</source>
            <translation>B über der Seite</translation>
        </message>
        <message>
            <source>Error over the page</source>
            <translation>Fehler über der Seite</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffPlot</name>
        <message>
            <source>Error of every tap in pipeline order</source>
            <translation>Fehler aller Abgriffe in Reihenfolge der Berechnung</translation>
        </message>
        <message>
            <source>%1 · RMS %2 · max %3</source>
            <translation>%1 · RMS %2 · max. %3</translation>
        </message>
        <message>
            <source>%1 · limit %2 · %3</source>
            <translation>%1 · Grenze %2 · %3</translation>
        </message>
        <message>
            <source>global view</source>
            <translation>Gesamtansicht</translation>
        </message>
        <message>
            <source>tile %1</source>
            <translation>Kachel %1</translation>
        </message>
        <message>
            <source>RMS error by tap, relative to spread · whisker: largest · band: expected noise</source>
            <translation>RMS-Fehler je Abgriff, relativ zur Streuung · Whisker: größter · Band: erwartetes Rauschen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffSideCard</name>
        <message>
            <source>Ours: no dump or run yet</source>
            <translation>Eigener: noch kein Dump oder Lauf</translation>
        </message>
        <message>
            <source>The port's: no dump or run yet</source>
            <translation>Portierung: noch kein Dump oder Lauf</translation>
        </message>
        <message>
            <source>Drop a .safetensors, .npz or folder of .npy here.</source>
            <translation>Hier .safetensors, .npz oder einen Ordner mit .npy ablegen.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Wird geöffnet…</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) of the map are not in it</source>
            <translation>
                <numerusform>%n Name der Zuordnung fehlt darin</numerusform>
                <numerusform>%n Namen der Zuordnung fehlen darin</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed on disk: F5 reads it again.</source>
            <translation>Auf der Platte geändert: F5 liest neu.</translation>
        </message>
        <message>
            <source>A, ours</source>
            <translation>A, eigener</translation>
        </message>
        <message>
            <source>B, the port's</source>
            <translation>B, Portierung</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SYNTHETISCH</translation>
        </message>
        <message>
            <source>These weights are made up: the diff is real, what the features mean is not.</source>
            <translation>Diese Gewichte sind erfunden: Der Diff ist echt, die Bedeutung der Merkmale nicht.</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <source>Choose A</source>
            <translation>A wählen</translation>
        </message>
        <message>
            <source>Choose B</source>
            <translation>B wählen</translation>
        </message>
        <message>
            <source>A dump on disk, or a run of this session</source>
            <translation>Ein Dump auf der Platte oder ein Lauf dieser Sitzung</translation>
        </message>
        <message>
            <source>Dump &amp;file…</source>
            <translation>Dump-&amp;Datei…</translation>
        </message>
        <message>
            <source>Dump f&amp;older…</source>
            <translation>Dump-&amp;Ordner…</translation>
        </message>
        <message>
            <source>Runs of this session</source>
            <translation>Läufe dieser Sitzung</translation>
        </message>
        <message>
            <source>No run has finished yet</source>
            <translation>Noch kein Lauf ist fertig</translation>
        </message>
        <message>
            <source>This run: %1</source>
            <translation>Dieser Lauf: %1</translation>
        </message>
        <message>
            <source>Recent dumps</source>
            <translation>Letzte Dumps</translation>
        </message>
        <message>
            <source>Reading it was cancelled: F5 reads it.</source>
            <translation>Das Lesen wurde abgebrochen: F5 liest es.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffTapModel</name>
        <message>
            <source>The tensor's name, in the order in which the encoder computes them</source>
            <translation>Name des Tensors, in der Reihenfolge, in der der Encoder rechnet</translation>
        </message>
        <message>
            <source>Tap</source>
            <translation>Abgriff</translation>
        </message>
        <message>
            <source>Whether B is within what the compute types may differ by</source>
            <translation>Ob B innerhalb dessen liegt, was die Rechentypen an Unterschied erlauben</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Root mean square of B − A, relative to A's standard deviation</source>
            <translation>Quadratisches Mittel von B − A, relativ zur Standardabweichung von A</translation>
        </message>
        <message>
            <source>RMS</source>
            <translation>RMS</translation>
        </message>
        <message>
            <source>What RMS may be: rounding of the compute types, or the tolerance that was set</source>
            <translation>Was RMS betragen darf: Rundung der Rechentypen oder die gesetzte Toleranz</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Grenze</translation>
        </message>
        <message>
            <source>Largest |B − A|, relative to A's standard deviation</source>
            <translation>Größtes |B − A|, relativ zur Standardabweichung von A</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>Max</translation>
        </message>
        <message>
            <source>Cosine of both tensors as two long vectors</source>
            <translation>Kosinus beider Tensoren als zwei lange Vektoren</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>Kosinus</translation>
        </message>
        <message>
            <source>The tensor's shape; A ≠ B where they differ</source>
            <translation>Form des Tensors; A ≠ B, wo sie sich unterscheidet</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>What else is to be known of this tap</source>
            <translation>Was sonst zu diesem Abgriff zu wissen ist</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffTensorModel</name>
        <message>
            <source>channel %1</source>
            <translation>Kanal %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffTokenModel</name>
        <message>
            <source>Length of the token's B − A, relative to the tap's spread, a channel</source>
            <translation>Länge von B − A des Tokens, relativ zur Streuung des Abgriffs, je Kanal</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffVerdict</name>
        <message>
            <source>Opening…</source>
            <translation>Wird geöffnet…</translation>
        </message>
        <message>
            <source>A side could not be opened.</source>
            <translation>A oder B ließ sich nicht öffnen.</translation>
        </message>
        <message>
            <source>Choose the other side to compare.</source>
            <translation>Zum Vergleichen das Gegenstück wählen.</translation>
        </message>
        <message numerus="yes">
            <source>Comparing: %1 of %n tap(s)</source>
            <translation>
                <numerusform>Vergleich: %1 von %n Abgriff</numerusform>
                <numerusform>Vergleich: %1 von %n Abgriffen</numerusform>
            </translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>Wird verglichen…</translation>
        </message>
        <message numerus="yes">
            <source>Cancelled after %1 of %n tap(s). F5 diffs again.</source>
            <translation>
                <numerusform>Nach %1 von %n Abgriff abgebrochen. F5 vergleicht erneut.</numerusform>
                <numerusform>Nach %1 von %n Abgriffen abgebrochen. F5 vergleicht erneut.</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking for the cause…</source>
            <translation>Ursache wird gesucht…</translation>
        </message>
        <message>
            <source>Looking for the cause: %1</source>
            <translation>Ursache wird gesucht: %1</translation>
        </message>
        <message>
            <source>No cause could be looked for: %1</source>
            <translation>Die Ursache ließ sich nicht suchen: %1</translation>
        </message>
        <message>
            <source>The search for the cause was cancelled.</source>
            <translation>Die Suche nach der Ursache wurde abgebrochen.</translation>
        </message>
        <message>
            <source>not tried: %1</source>
            <translation>nicht ausprobiert: %1</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Dorthin gehen</translation>
        </message>
        <message>
            <source>Choose the first divergence</source>
            <translation>Die erste Abweichung wählen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop looking for the cause</source>
            <translation>Suche nach der Ursache abbrechen</translation>
        </message>
        <message>
            <source>Search again</source>
            <translation>Erneut suchen</translation>
        </message>
        <message>
            <source>Look for the cause once more</source>
            <translation>Noch einmal nach der Ursache suchen</translation>
        </message>
        <message>
            <source>Weights…</source>
            <translation>Gewichte…</translation>
        </message>
        <message>
            <source>Choose the weights that causes are tried with</source>
            <translation>Die Gewichte wählen, mit denen Ursachen ausprobiert werden</translation>
        </message>
        <message>
            <source>Locate image…</source>
            <translation>Bild suchen…</translation>
        </message>
        <message>
            <source>Find the page, so that mistakes of preprocessing can be tried</source>
            <translation>Die Seite suchen, damit sich Fehler der Vorverarbeitung ausprobieren lassen</translation>
        </message>
        <message>
            <source>Trials</source>
            <translation>Versuche</translation>
        </message>
        <message>
            <source>Show what was tried, and how much of the difference each takes away</source>
            <translation>Zeigen, was ausprobiert wurde und wie viel der Differenz es jeweils wegnimmt</translation>
        </message>
        <message>
            <source>Causes that were tried</source>
            <translation>Ausprobierte Ursachen</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>Variante</translation>
        </message>
        <message>
            <source>RMS left</source>
            <translation>Rest-RMS</translation>
        </message>
        <message>
            <source>Explained</source>
            <translation>Erklärt</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffWorkspace</name>
        <message>
            <source>&amp;Undo a step in the diff</source>
            <translation>&amp;Rückgängig: Schritt im Diff</translation>
        </message>
        <message>
            <source>&amp;Redo a step in the diff</source>
            <translation>&amp;Wiederherstellen: Schritt im Diff</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Status of the taps that are listed</source>
            <translation>Status der gezeigten Abgriffe</translation>
        </message>
        <message>
            <source>Filter taps</source>
            <translation>Abgriffe filtern</translation>
        </message>
        <message>
            <source>Filter taps by name or note</source>
            <translation>Abgriffe nach Name oder Hinweis filtern</translation>
        </message>
        <message>
            <source>Taps</source>
            <translation>Abgriffe</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Checkpoint to run with</source>
            <translation>Checkpoint für den Lauf</translation>
        </message>
        <message numerus="yes">
            <source>The table of %n tap(s) was copied.</source>
            <translation>
                <numerusform>Die Tabelle mit %n Abgriff wurde kopiert.</numerusform>
                <numerusform>Die Tabelle mit %n Abgriffen wurde kopiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Weights that the runs were made with</source>
            <translation>Gewichte, mit denen die Läufe gemacht wurden</translation>
        </message>
        <message>
            <source>Running: %1</source>
            <translation>Läuft: %1</translation>
        </message>
        <message>
            <source>Waiting for the run…</source>
            <translation>Warten auf den Lauf…</translation>
        </message>
        <message numerus="yes">
            <source>Two dumps are compared at a time: the first two of %n.</source>
            <translation>
                <numerusform>Zwei Dumps auf einmal werden verglichen: die ersten beiden von %n.</numerusform>
                <numerusform>Zwei Dumps auf einmal werden verglichen: die ersten beiden von %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>Our dump (A)</source>
            <translation>Eigener Dump (A)</translation>
        </message>
        <message>
            <source>The port's dump (B)</source>
            <translation>Dump der Portierung (B)</translation>
        </message>
        <message>
            <source>Dumps (*.safetensors *.npz)</source>
            <translation>Dumps (*.safetensors *.npz)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Names of B's tensors and ours</source>
            <translation>Namen der Tensoren von B und der eigenen</translation>
        </message>
        <message>
            <source>Name maps (*.json);;All files (*)</source>
            <translation>Namenszuordnungen (*.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Checkpoints (*.safetensors *.json);;All files (*)</source>
            <translation>Checkpoints (*.safetensors *.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>The page that the runs were made of</source>
            <translation>Die Seite, von der die Läufe stammen</translation>
        </message>
        <message>
            <source>Save the table of taps</source>
            <translation>Tabelle der Abgriffe speichern</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message>
            <source>The table was not saved</source>
            <translation>Die Tabelle wurde nicht gespeichert</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ExportController</name>
        <message>
            <source>There is no command for this yet: run the encoder and choose a stage first.</source>
            <translation>Dafür gibt es noch keinen Befehl: zuerst den Encoder ausführen und eine Stufe wählen.</translation>
        </message>
        <message>
            <source>This page has no file that a command could read.</source>
            <translation>Diese Seite hat keine Datei, die ein Befehl lesen könnte.</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Kopiert: %1</translation>
        </message>
        <message>
            <source>Replace files?</source>
            <translation>Dateien ersetzen?</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) of this name are there already, %1 first.</source>
            <translation>
                <numerusform>%Ln Datei dieses Namens ist schon vorhanden: %1.</numerusform>
                <numerusform>%Ln Dateien dieses Namens sind schon vorhanden, die erste ist %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>PNG picture, %1× (*.png)</source>
            <translation>PNG-Bild, %1× (*.png)</translation>
        </message>
        <message>
            <source>SVG drawing (*.svg)</source>
            <translation>SVG-Zeichnung (*.svg)</translation>
        </message>
        <message>
            <source>PDF page (*.pdf)</source>
            <translation>PDF-Seite (*.pdf)</translation>
        </message>
        <message>
            <source>Save a picture of %1</source>
            <translation>Bild speichern: %1</translation>
        </message>
        <message>
            <source>The picture was saved: %1</source>
            <translation>Das Bild wurde gespeichert: %1</translation>
        </message>
        <message>
            <source>The picture was not saved</source>
            <translation>Das Bild wurde nicht gespeichert</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ExportDialog</name>
        <message numerus="yes">
            <source>%Ln tap(s) match</source>
            <translation>
                <numerusform>%Ln Abgriff passt</numerusform>
                <numerusform>%Ln Abgriffe passen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tap(s) ticked</source>
            <translation>
                <numerusform>%Ln Abgriff angehakt</numerusform>
                <numerusform>%Ln Abgriffe angehakt</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is chosen yet</source>
            <translation>Noch nichts gewählt</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tap(s)</source>
            <translation>
                <numerusform>%Ln Abgriff</numerusform>
                <numerusform>%Ln Abgriffe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln attention tensor(s)</source>
            <translation>
                <numerusform>%Ln Aufmerksamkeitstensor</numerusform>
                <numerusform>%Ln Aufmerksamkeitstensoren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln picture(s)</source>
            <translation>
                <numerusform>%Ln Bild</numerusform>
                <numerusform>%Ln Bilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln table(s)</source>
            <translation>
                <numerusform>%Ln Tabelle</numerusform>
                <numerusform>%Ln Tabellen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 free</source>
            <translation>%1 frei</translation>
        </message>
        <message>
            <source>only %1 free: it does not fit</source>
            <translation>nur %1 frei: reicht nicht</translation>
        </message>
        <message>
            <source>Export into a folder</source>
            <translation>In einen Ordner exportieren</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) written, %1</source>
            <translation>
                <numerusform>%Ln Datei geschrieben, %1</numerusform>
                <numerusform>%Ln Dateien geschrieben, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancelled: nothing was written.</source>
            <translation>Abgebrochen: Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Taps</source>
            <translation>Abgriffe</translation>
        </message>
        <message>
            <source>&amp;Match</source>
            <translation>&amp;Muster</translation>
        </message>
        <message>
            <source>main, all, or globs by comma: global/sam.*, tokens</source>
            <translation>main, all oder Globs mit Komma: global/sam.*, tokens</translation>
        </message>
        <message>
            <source>Globs that tick taps</source>
            <translation>Globs, die Abgriffe anhaken</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>&amp;Format</translation>
        </message>
        <message>
            <source>Format of tensors</source>
            <translation>Format der Tensoren</translation>
        </message>
        <message>
            <source>npy files in a folder</source>
            <translation>npy-Dateien in einem Ordner</translation>
        </message>
        <message>
            <source>&amp;Type</source>
            <translation>&amp;Typ</translation>
        </message>
        <message>
            <source>Type of tensors</source>
            <translation>Typ der Tensoren</translation>
        </message>
        <message>
            <source>as computed (%1)</source>
            <translation>wie berechnet (%1)</translation>
        </message>
        <message>
            <source>Attention as numbers</source>
            <translation>Aufmerksamkeit als Zahlen</translation>
        </message>
        <message>
            <source>Pinned token's &amp;row, this head or mean</source>
            <translation>&amp;Zeile des angehefteten Tokens, dieser Kopf oder Mittel</translation>
        </message>
        <message>
            <source>Pinned token's rows of all &amp;heads</source>
            <translation>Zeilen des angehefteten Tokens, alle &amp;Köpfe</translation>
        </message>
        <message>
            <source>Rows of all &amp;queries of head</source>
            <translation>Zeilen aller &amp;Queries von Kopf</translation>
        </message>
        <message>
            <source>Head whose queries are all exported</source>
            <translation>Kopf, dessen Queries alle exportiert werden</translation>
        </message>
        <message>
            <source>The stage shown has no attention.</source>
            <translation>Die gezeigte Stufe hat keine Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Pin a token first.</source>
            <translation>Zuerst ein Token anheften.</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>This &amp;view: %1</source>
            <translation>Diese &amp;Ansicht: %1</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Every stage in this way (%Ln)</source>
            <translation>
                <numerusform>&amp;Jede Stufe in dieser Sichtweise (%Ln)</numerusform>
                <numerusform>&amp;Jede Stufe in dieser Sichtweise (%Ln)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Every hea&amp;d of this stage (%Ln)</source>
            <translation>
                <numerusform>Jeder Kopf dies&amp;er Stufe (%Ln)</numerusform>
                <numerusform>Jeder Kopf dies&amp;er Stufe (%Ln)</numerusform>
            </translation>
        </message>
        <message>
            <source>Format of pictures</source>
            <translation>Format der Bilder</translation>
        </message>
        <message>
            <source>&amp;Scale</source>
            <translation>Maß&amp;stab</translation>
        </message>
        <message>
            <source>Scale of pictures</source>
            <translation>Maßstab der Bilder</translation>
        </message>
        <message>
            <source>&amp;Page below</source>
            <translation>Seite da&amp;runter</translation>
        </message>
        <message>
            <source>Colour bar and &amp;legend</source>
            <translation>Farbbalken und &amp;Legende</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <source>St&amp;ages: times, FLOPs, memory</source>
            <translation>St&amp;ufen: Zeiten, FLOPs, Speicher</translation>
        </message>
        <message>
            <source>F&amp;igures: each tap's values</source>
            <translation>Za&amp;hlen: Werte jedes Abgriffs</translation>
        </message>
        <message>
            <source>Format of tables</source>
            <translation>Format der Tabellen</translation>
        </message>
        <message>
            <source>CSV and JSON</source>
            <translation>CSV und JSON</translation>
        </message>
        <message>
            <source>Folde&amp;r</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <source>Folder to write into</source>
            <translation>Zielordner</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>&amp;Durchsuchen…</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>What every file's name begins with</source>
            <translation>Womit jeder Dateiname beginnt</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>The command line that does the same</source>
            <translation>Die Befehlszeile, die dasselbe tut</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>Ko&amp;pieren</translation>
        </message>
        <message>
            <source>Copy the command line</source>
            <translation>Befehlszeile kopieren</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>E&amp;xport</source>
            <translation>E&amp;xportieren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ExportTapTree</name>
        <message>
            <source>Tap</source>
            <translation>Abgriff</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Taps to export</source>
            <translation>Zu exportierende Abgriffe</translation>
        </message>
    </context>
    <context>
        <name>deepscope::GoToTokenDialog</name>
        <message>
            <source>Go to token</source>
            <translation>Zu Token gehen</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>number, or row,column</source>
            <translation>Nummer oder Zeile,Spalte</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Los</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::HeatStrip</name>
        <message>
            <source>Channels by tokens</source>
            <translation>Kanäle × Token</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>click pins the token and shows the channel · wheel zooms, drag pans, F shows all</source>
            <translation>Klick heftet das Token an und zeigt den Kanal · Mausrad zoomt, Ziehen verschiebt, F zeigt alles</translation>
        </message>
    </context>
    <context>
        <name>deepscope::HistogramView</name>
        <message>
            <source>Histogram of values</source>
            <translation>Histogramm der Werte</translation>
        </message>
        <message>
            <source>%1 to %2: %3 (%4 %)</source>
            <translation>%1 bis %2: %3 (%4 %)</translation>
        </message>
        <message>
            <source>NaN %1</source>
            <translation>NaN %1</translation>
        </message>
        <message>
            <source>Inf %1</source>
            <translation>Inf %1</translation>
        </message>
        <message>
            <source>log</source>
            <translation>log</translation>
        </message>
        <message>
            <source>Logarithmic heights</source>
            <translation>Logarithmische Höhen</translation>
        </message>
        <message>
            <source>Logarithmic heights show the tails, linear ones true proportions (L)</source>
            <translation>Logarithmische Höhen zeigen die Ausläufer, lineare die wahren Verhältnisse (L)</translation>
        </message>
    </context>
    <context>
        <name>deepscope::InspectionPresenter</name>
        <message>
            <source>Nothing to show</source>
            <translation>Nichts zu zeigen</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>noch nicht gelaufen</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>%1 · what the encoder sees</source>
            <translation>%1 · was der Encoder sieht</translation>
        </message>
        <message>
            <source>no attention at this stage</source>
            <translation>keine Aufmerksamkeit in dieser Stufe</translation>
        </message>
        <message>
            <source>attention when the run is done</source>
            <translation>Aufmerksamkeit nach Ende des Laufs</translation>
        </message>
        <message>
            <source>query %1</source>
            <translation>Query %1</translation>
        </message>
        <message>
            <source>key %1</source>
            <translation>Key %1</translation>
        </message>
        <message>
            <source>mean of all queries</source>
            <translation>Mittel über alle Queries</translation>
        </message>
        <message>
            <source>for CLS</source>
            <translation>für CLS</translation>
        </message>
        <message>
            <source>for token %1</source>
            <translation>für Token %1</translation>
        </message>
        <message>
            <source>through this layer and those before it</source>
            <translation>durch diese Schicht und alle davor</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message numerus="yes">
            <source>mean of %n head(s)</source>
            <translation>
                <numerusform>Mittel über %n Kopf</numerusform>
                <numerusform>Mittel über %n Köpfe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>max of %n head(s)</source>
            <translation>
                <numerusform>Maximum über %n Kopf</numerusform>
                <numerusform>Maximum über %n Köpfe</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 alone, logits</source>
            <translation>%1 allein, Logits</translation>
        </message>
        <message>
            <source>top %1 % of mass</source>
            <translation>obere %1 % der Masse</translation>
        </message>
        <message>
            <source>red, green, blue hold %1 % of the variance</source>
            <translation>Rot, Grün, Blau tragen %1 % der Varianz</translation>
        </message>
        <message>
            <source>NaN %L1 (red) · Inf %L2 (orange) · zeros %L3 (blue)</source>
            <translation>NaN %L1 (rot) · Inf %L2 (orange) · Nullen %L3 (blau)</translation>
        </message>
        <message>
            <source>against %1</source>
            <translation>gegenüber %1</translation>
        </message>
        <message>
            <source>each line closed by a newline, the separator last</source>
            <translation>jede Zeile endet mit einem Umbruch, zuletzt der Trenner</translation>
        </message>
        <message>
            <source>Channel %1</source>
            <translation>Kanal %1</translation>
        </message>
        <message>
            <source>%1 has no such stage</source>
            <translation>%1 hat diese Stufe nicht</translation>
        </message>
    </context>
    <context>
        <name>deepscope::Inspector</name>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>PAGE</source>
            <translation>SEITE</translation>
        </message>
        <message>
            <source>file</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>STAGE</source>
            <translation>STUFE</translation>
        </message>
        <message>
            <source>tap</source>
            <translation>Abgriff</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>TOKEN</source>
            <translation>TOKEN</translation>
        </message>
        <message>
            <source>Point at a token to read it, click to pin it.</source>
            <translation>Auf ein Token zeigen, um es abzulesen; ein Klick heftet es an.</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>in the view</source>
            <translation>in der Ansicht</translation>
        </message>
        <message>
            <source>on the page</source>
            <translation>auf der Seite</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>channels</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>ATTENTION</source>
            <translation>AUFMERKSAMKEIT</translation>
        </message>
        <message>
            <source>keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>strongest</source>
            <translation>stärkster</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>on padding</source>
            <translation>auf Rand</translation>
        </message>
        <message>
            <source>on CLS</source>
            <translation>auf CLS</translation>
        </message>
        <message>
            <source>VALUES</source>
            <translation>WERTE</translation>
        </message>
        <message>
            <source>range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>mean ± std</source>
            <translation>Mittel ± σ</translation>
        </message>
        <message>
            <source>1/50/99 %</source>
            <translation>1/50/99 %</translation>
        </message>
        <message>
            <source>NaN / Inf</source>
            <translation>NaN / Inf</translation>
        </message>
        <message>
            <source>%1×%2 px · %3</source>
            <translation>%1×%2 px · %3</translation>
        </message>
        <message>
            <source>%1, turned by EXIF %2</source>
            <translation>%1, gedreht nach EXIF %2</translation>
        </message>
        <message numerus="yes">
            <source>◆ global attention, %n head(s)</source>
            <translation>
                <numerusform>◆ globale Aufmerksamkeit, %n Kopf</numerusform>
                <numerusform>◆ globale Aufmerksamkeit, %n Köpfe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>attention in %1×%1 windows, %n head(s)</source>
            <translation>
                <numerusform>Aufmerksamkeit in %1×%1-Fenstern, %n Kopf</numerusform>
                <numerusform>Aufmerksamkeit in %1×%1-Fenstern, %n Köpfe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>CLIP attention, %n head(s)</source>
            <translation>
                <numerusform>CLIP-Aufmerksamkeit, %n Kopf</numerusform>
                <numerusform>CLIP-Aufmerksamkeit, %n Köpfe</numerusform>
            </translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>noch nicht gelaufen</translation>
        </message>
        <message>
            <source>%1 for all tiles</source>
            <translation>%1 für alle Kacheln</translation>
        </message>
        <message>
            <source>peak %1 · %2 after</source>
            <translation>Spitze %1 · danach %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>%1 (pinned)</source>
            <translation>%1 (angeheftet)</translation>
        </message>
        <message>
            <source>padding</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>%1 · rank %2 of %3</source>
            <translation>%1 · Rang %2 von %3</translation>
        </message>
        <message>
            <source>%1 in the query's window</source>
            <translation>%1 im Fenster der Query</translation>
        </message>
        <message>
            <source>%1, all tokens</source>
            <translation>%1, alle Token</translation>
        </message>
        <message>
            <source>row %1, col %2</source>
            <translation>Zeile %1, Sp. %2</translation>
        </message>
        <message>
            <source>%1 of %2 nats</source>
            <translation>%1 von %2 nat</translation>
        </message>
        <message>
            <source>%1, decoded in %2</source>
            <translation>%1, gelesen in %2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::InspectorPanel</name>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
    </context>
    <context>
        <name>deepscope::KeptRunsModel</name>
        <message>
            <source>compared against</source>
            <translation>Referenz des Vergleichs</translation>
        </message>
        <message>
            <source>the run looked at</source>
            <translation>der betrachtete Lauf</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>running…</source>
            <translation>läuft…</translation>
        </message>
        <message>
            <source>the run looked at; the next of its mode replaces it</source>
            <translation>der betrachtete Lauf; der nächste seines Modus ersetzt ihn</translation>
        </message>
        <message>
            <source>beside it the run looked at is: %1</source>
            <comment>2.1× faster, 1.3× slower, as fast</comment>
            <translation>im Vergleich dazu ist der betrachtete Lauf: %1</translation>
        </message>
        <message>
            <source>Its values were given up to stay in the memory budget: its costs remain, its features cannot be compared.</source>
            <translation>Seine Werte wurden freigegeben, um im Speicherbudget zu bleiben: Seine Kosten bleiben, seine Merkmale lassen sich nicht vergleichen.</translation>
        </message>
        <message>
            <source>The run that the one looked at is compared against; a click on it again compares against none</source>
            <translation>Der Lauf, mit dem der betrachtete verglichen wird; noch ein Klick darauf vergleicht mit keinem</translation>
        </message>
        <message>
            <source>Time of the whole run: the median where it was repeated</source>
            <translation>Zeit des ganzen Laufs: der Median, wo er wiederholt wurde</translation>
        </message>
        <message>
            <source>Time of the run looked at less this one's: below 0 it is faster</source>
            <translation>Zeit des betrachteten Laufs minus Zeit dieses Laufs: unter 0 ist der betrachtete schneller</translation>
        </message>
        <message>
            <source>Time of the run looked at over this one's: below 1 it is faster</source>
            <translation>Zeit des betrachteten Laufs geteilt durch Zeit dieses Laufs: unter 1 ist der betrachtete schneller</translation>
        </message>
        <message>
            <source>Most memory of tensors live at once, weights left out</source>
            <translation>Höchster Speicherbedarf gleichzeitig lebender Tensoren, ohne Gewichte</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Δ time</source>
            <translation>Δ Zeit</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>Spitzenspeicher</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>Implementation</source>
            <translation>Implementierung</translation>
        </message>
    </context>
    <context>
        <name>deepscope::KeptRunsPanel</name>
        <message>
            <source>Kept runs</source>
            <translation>Behaltene Läufe</translation>
        </message>
        <message>
            <source>Compare Against None</source>
            <translation>Mit keinem vergleichen</translation>
        </message>
        <message>
            <source>Compare Against This</source>
            <translation>Mit diesem vergleichen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln kept</source>
            <comment>runs</comment>
            <translation>
                <numerusform>%Ln behalten</numerusform>
                <numerusform>%Ln behalten</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of values</source>
            <translation>%1 Werte</translation>
        </message>
        <message>
            <source>%1 of weights</source>
            <translation>%1 Gewichte</translation>
        </message>
        <message>
            <source>tokens of other shapes: %1 here, %2 there</source>
            <translation>Token mit anderen Formen: %1 hier, %2 dort</translation>
        </message>
        <message>
            <source>values were given up to stay in the memory budget: features cannot be compared</source>
            <translation>Werte wurden freigegeben, um im Speicherbudget zu bleiben: Merkmale lassen sich nicht vergleichen</translation>
        </message>
        <message>
            <source>No run of this mode is looked at.</source>
            <translation>Kein Lauf dieses Modus wird betrachtet.</translation>
        </message>
        <message>
            <source>Run again another way: the next run is compared against this one.</source>
            <translation>Anders erneut ausführen: Der nächste Lauf wird mit diesem verglichen.</translation>
        </message>
        <message>
            <source>Compared against none: choose a run by its radio button.</source>
            <translation>Mit keinem verglichen: einen Lauf per Optionsfeld wählen.</translation>
        </message>
        <message>
            <source>comparing tokens…</source>
            <translation>Token werden verglichen…</translation>
        </message>
        <message>
            <source>compared when the run has ended</source>
            <translation>wird verglichen, wenn der Lauf fertig ist</translation>
        </message>
        <message>
            <source>Beside %1: %2</source>
            <translation>Gegenüber %1: %2</translation>
        </message>
        <message>
            <source>Runs of the page side by side</source>
            <translation>Läufe der Seite nebeneinander</translation>
        </message>
        <message>
            <source>The run looked at beside its reference</source>
            <translation>Der betrachtete Lauf neben seiner Referenz</translation>
        </message>
        <message>
            <source>Keep a run (+) before you run again at another type, on another device or with other weights: it stays beside the new one, and the two can be flipped, subtracted and timed against each other.</source>
            <translation>Vor einem erneuten Lauf mit anderem Typ, auf anderem Gerät oder mit anderen Gewichten den Lauf behalten (+): Er bleibt neben dem neuen stehen, und zwischen beiden lässt sich umblättern, ihre Differenz bilden und ihre Zeit vergleichen.</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Differenzen</translation>
        </message>
        <message>
            <source>Show the differences to the reference</source>
            <translation>Differenzen zur Referenz zeigen</translation>
        </message>
        <message>
            <source>Show how far each token is from the reference's; so does a double click on a run</source>
            <translation>Zeigen, wie weit jedes Token von dem der Referenz entfernt ist; ebenso ein Doppelklick auf einen Lauf</translation>
        </message>
        <message>
            <source>Keep the Run Looked At</source>
            <translation>Betrachteten Lauf behalten</translation>
        </message>
        <message>
            <source>Show Differences</source>
            <translation>Differenzen zeigen</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Umbenennen…</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep the run looked at</source>
            <translation>Betrachteten Lauf behalten</translation>
        </message>
        <message>
            <source>Keep the run looked at: the next of its mode stands beside it instead of replacing it</source>
            <translation>Betrachteten Lauf behalten: Der nächste seines Modus steht dann neben ihm, statt ihn zu ersetzen</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Umblättern</translation>
        </message>
        <message>
            <source>Flip to the reference</source>
            <translation>Zur Referenz umblättern</translation>
        </message>
        <message>
            <source>Hold it down to see the reference in place of this run; in the list, hold Space for any kept run</source>
            <translation>Gedrückt halten, um statt dieses Laufs die Referenz zu sehen; in der Liste geht das mit gehaltener Leertaste für jeden behaltenen Lauf</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Erneut ausführen</translation>
        </message>
        <message>
            <source>Keep this run and run again</source>
            <translation>Diesen Lauf behalten und erneut ausführen</translation>
        </message>
        <message>
            <source>Keep the run looked at and run the page again with one thing changed</source>
            <translation>Betrachteten Lauf behalten und den Encoder auf der Seite mit einer Änderung erneut ausführen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::LineageDelegate</name>
        <message>
            <source>%1 · this token</source>
            <translation>%1 · dieses Token</translation>
        </message>
    </context>
    <context>
        <name>deepscope::LineageModel</name>
        <message>
            <source>%1, the token's own stage</source>
            <translation>%1, die eigene Stufe des Tokens</translation>
        </message>
        <message>
            <source>Laid-out row %1</source>
            <translation>Ausgelegtes Token %1</translation>
        </message>
        <message>
            <source>Token %1 · row %2, col %3</source>
            <translation>Token %1 · Zeile %2, Sp. %3</translation>
        </message>
        <message>
            <source>CLS token</source>
            <translation>CLS-Token</translation>
        </message>
        <message>
            <source>Newline</source>
            <translation>Zeilenumbruch</translation>
        </message>
        <message>
            <source>View separator</source>
            <translation>Ansichtstrenner</translation>
        </message>
        <message>
            <source>page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>padding, beyond the page</source>
            <translation>Rand, außerhalb der Seite</translation>
        </message>
        <message>
            <source>pixels %1</source>
            <translation>Pixel %1</translation>
        </message>
        <message>
            <source>in the file %1</source>
            <translation>in der Datei %1</translation>
        </message>
        <message>
            <source>field %1</source>
            <translation>Feld %1</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>Token %1</translation>
        </message>
        <message>
            <source>row %1, col %2</source>
            <translation>Zeile %1, Sp. %2</translation>
        </message>
        <message>
            <source>%1 with CLS first</source>
            <translation>%1 mit CLS voran</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>rows %1, cols %2</source>
            <translation>Zeilen %1, Sp. %2</translation>
        </message>
        <message>
            <source>field %1×%2</source>
            <translation>Feld %1×%2</translation>
        </message>
        <message numerus="yes">
            <source>read by %Ln</source>
            <comment>tokens whose convolutions take the followed token in</comment>
            <translation>
                <numerusform>gelesen von %Ln Token</numerusform>
                <numerusform>gelesen von %Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>laid-out tokens</source>
            <translation>ausgelegte Token</translation>
        </message>
        <message>
            <source>row %1 of %2</source>
            <translation>Position %1 von %2</translation>
        </message>
        <message>
            <source>line %1, place %2</source>
            <translation>Zeile %1, Platz %2</translation>
        </message>
        <message>
            <source>newline at %1</source>
            <translation>Zeilenumbruch an %1</translation>
        </message>
        <message>
            <source>closes line %1</source>
            <translation>schließt Zeile %1 ab</translation>
        </message>
        <message>
            <source>the same learned vector behind every line, with no source on the page</source>
            <translation>derselbe gelernte Vektor hinter jeder Zeile, ohne Ursprung auf der Seite</translation>
        </message>
        <message>
            <source>ends the views</source>
            <translation>schließt die Ansichten ab</translation>
        </message>
        <message>
            <source>a learned vector, with no source on the page</source>
            <translation>ein gelernter Vektor, ohne Ursprung auf der Seite</translation>
        </message>
        <message>
            <source>global view</source>
            <translation>Gesamtansicht</translation>
        </message>
        <message>
            <source>tile %1</source>
            <translation>Kachel %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s) share the place</source>
            <translation>
                <numerusform>%Ln Token am selben Platz</numerusform>
                <numerusform>%Ln Token am selben Platz</numerusform>
            </translation>
        </message>
        <message>
            <source>row 0, before the patches</source>
            <translation>Position 0, vor den Patches</translation>
        </message>
        <message>
            <source>left out: only the patches are fused and laid out</source>
            <translation>entfällt: nur die Patches werden fusioniert und ausgelegt</translation>
        </message>
    </context>
    <context>
        <name>deepscope::LineagePanel</name>
        <message>
            <source>Lineage</source>
            <translation>Abstammung</translation>
        </message>
        <message>
            <source>Run the encoder (F5): then a token can be followed from the page to its laid-out row.</source>
            <translation>Den Encoder ausführen (F5): Dann lässt sich ein Token von der Seite bis zu seiner Position in der Anordnung verfolgen.</translation>
        </message>
        <message>
            <source>Point at a token, or click one to pin it: its ancestors and descendants are listed here.</source>
            <translation>Auf ein Token zeigen oder eines per Klick anheften: Seine Vorfahren und Nachfahren stehen dann hier.</translation>
        </message>
        <message>
            <source>This run has no such token: it was pinned in a run of other views.</source>
            <translation>Dieser Lauf hat kein solches Token: Es wurde in einem Lauf mit anderen Ansichten angeheftet.</translation>
        </message>
        <message>
            <source>global view</source>
            <translation>Gesamtansicht</translation>
        </message>
        <message>
            <source>tile %1</source>
            <translation>Kachel %1</translation>
        </message>
        <message>
            <source>%1 · pinned</source>
            <translation>%1 · angeheftet</translation>
        </message>
        <message>
            <source>Ancestors and descendants of the token</source>
            <translation>Vorfahren und Nachfahren des Tokens</translation>
        </message>
        <message>
            <source>Filled: the same place. Outlined: what convolutions bring in, or are brought into. This is position, not information: attention mixes tokens from everywhere.</source>
            <translation>Gefüllt: derselbe Platz. Umrissen: was durch Faltungen einfließt oder worin es einfließt. Das ist Position, nicht Information: Aufmerksamkeit mischt Token von überall.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MainWindow</name>
        <message>
            <source>Cannot show this stage</source>
            <translation>Diese Stufe lässt sich nicht zeigen</translation>
        </message>
        <message>
            <source>Open pages</source>
            <translation>Seiten öffnen</translation>
        </message>
        <message>
            <source>Open checkpoint</source>
            <translation>Checkpoint öffnen</translation>
        </message>
        <message>
            <source>Checkpoints (*.safetensors *.safetensors.index.json);;All files (*)</source>
            <translation>Checkpoints (*.safetensors *.safetensors.index.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Cannot open %1</source>
            <translation>%1 lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>Save a picture of the window</source>
            <translation>Ein Bild des Fensters speichern</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG-Bild (*.png)</translation>
        </message>
        <message>
            <source>The picture was not saved</source>
            <translation>Das Bild wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>The run failed</source>
            <translation>Der Lauf ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>Drop a page here</source>
            <translation>Eine Seite hier ablegen</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 ist nicht lesbar</translation>
        </message>
        <message>
            <source>Drop another page here, or press %1.</source>
            <translation>Eine andere Seite hier ablegen oder %1 drücken.</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>%1 wird gelesen…</translation>
        </message>
        <message>
            <source>Loading the weights…</source>
            <translation>Die Gewichte werden geladen…</translation>
        </message>
        <message>
            <source>Cancelled. Press F5 to run again.</source>
            <translation>Abgebrochen. F5 startet erneut.</translation>
        </message>
        <message>
            <source>Press Run (F5) to see what the encoder makes of this page</source>
            <translation>Ausführen (F5) zeigt, was der Encoder aus dieser Seite macht</translation>
        </message>
        <message numerus="yes">
            <source>Only the first %Ln picture(s) were opened.</source>
            <translation>
                <numerusform>Nur das erste Bild wurde geöffnet.</numerusform>
                <numerusform>Nur die ersten %Ln Bilder wurden geöffnet.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no picture in this folder.</source>
            <translation>In diesem Ordner ist kein Bild.</translation>
        </message>
        <message>
            <source>The parallel what-if failed</source>
            <translation>Der parallele Gegenentwurf ist fehlgeschlagen</translation>
        </message>
        <message numerus="yes">
            <source>The memory for runs is full: %Ln older run(s) keep figures and thumbnails, but no tensors.</source>
            <translation>
                <numerusform>Der Speicher für Läufe ist voll: %Ln älterer Lauf behält Zahlen und Vorschaubilder, aber keine Tensoren.</numerusform>
                <numerusform>Der Speicher für Läufe ist voll: %Ln ältere Läufe behalten Zahlen und Vorschaubilder, aber keine Tensoren.</numerusform>
            </translation>
        </message>
        <message>
            <source>This machine's rates</source>
            <translation>Leistung dieses Rechners</translation>
        </message>
        <message>
            <source>Open a folder of pages</source>
            <translation>Ordner mit Seiten öffnen</translation>
        </message>
        <message>
            <source>There is no picture and no file on the clipboard.</source>
            <translation>In der Zwischenablage ist weder ein Bild noch eine Datei.</translation>
        </message>
        <message>
            <source>Point at a token or pin one: its figures are what is copied.</source>
            <translation>Auf ein Token zeigen oder eines anheften: kopiert werden seine Zahlen.</translation>
        </message>
        <message>
            <source>The file has changed since this run. Press F5 to run again.</source>
            <translation>Die Datei hat sich seit diesem Lauf geändert. F5 startet einen neuen.</translation>
        </message>
        <message>
            <source>Kept runs hold %1 of weights beside those of the new run. Forget some if memory is short.</source>
            <translation>Behaltene Läufe halten %1 Gewichte neben denen des neuen Laufs. Bei knappem Speicher einige verwerfen.</translation>
        </message>
        <message>
            <source>This run has no stage %1.</source>
            <translation>Dieser Lauf hat keine Stufe %1.</translation>
        </message>
        <message>
            <source>The page has no run yet: press Run (F5) to see what the note is about.</source>
            <translation>Die Seite hat noch keinen Lauf: Ausführen (F5) zeigt, wovon die Notiz handelt.</translation>
        </message>
        <message>
            <source>Pages (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.pdf);;All files (*)</source>
            <translation>Seiten (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.pdf);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>the page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>There is nothing picked to copy.</source>
            <translation>Zum Kopieren ist nichts gewählt.</translation>
        </message>
        <message>
            <source>PNG, JPEG, WebP, TIFF, BMP or PDF; or press %1</source>
            <translation>PNG, JPEG, WebP, TIFF, BMP oder PDF; oder %1 drücken</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MemoryChart</name>
        <message>
            <source>Memory over time</source>
            <translation>Speicher im Zeitverlauf</translation>
        </message>
        <message>
            <source>peak %1 · %2</source>
            <translation>Spitze %1 · %2</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>MiB of tensors live, beside the weights</source>
            <translation>MiB lebender Tensoren, ohne Gewichte</translation>
        </message>
        <message>
            <source>filled: most within a stage, line: after it</source>
            <translation>gefüllt: Spitze der Stufe, Linie: danach</translation>
        </message>
        <message>
            <source>dashed: %1</source>
            <translation>gestrichelt: %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MissingPagesDialog</name>
        <message>
            <source>Missing pages</source>
            <translation>Fehlende Seiten</translation>
        </message>
        <message>
            <source>&amp;Locate…</source>
            <translation>&amp;Suchen…</translation>
        </message>
        <message>
            <source>Locate in &amp;folder…</source>
            <translation>In &amp;Ordner suchen…</translation>
        </message>
        <message>
            <source>Leave &amp;out</source>
            <translation>&amp;Weglassen</translation>
        </message>
        <message>
            <source>&amp;Keep as missing</source>
            <translation>Als fehlend &amp;behalten</translation>
        </message>
        <message>
            <source>Point to the selected page's file; the others are looked for beside it</source>
            <translation>Die Datei der ausgewählten Seite angeben; die anderen werden daneben gesucht</translation>
        </message>
        <message>
            <source>Look for all of them in a folder and below it, by their contents, else by their names</source>
            <translation>Alle in einem Ordner und darunter suchen, nach Inhalt, sonst nach Name</translation>
        </message>
        <message>
            <source>Take the selected pages out of the session, with their notes</source>
            <translation>Die ausgewählten Seiten mit ihren Notizen aus der Sitzung nehmen</translation>
        </message>
        <message>
            <source>They stay in the list of pages; File &gt; Locate missing pages brings this back</source>
            <translation>Sie bleiben in der Liste der Seiten; Datei &gt; Fehlende Seiten suchen bringt dies zurück</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) of this session are no longer where they were. The others are open.</source>
            <translation>
                <numerusform>%Ln Seite dieser Sitzung ist nicht mehr, wo sie war. Die anderen sind offen.</numerusform>
                <numerusform>%Ln Seiten dieser Sitzung sind nicht mehr, wo sie waren. Die anderen sind offen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where is %1?</source>
            <translation>Wo ist %1?</translation>
        </message>
        <message>
            <source>Look for the missing pages in</source>
            <translation>Die fehlenden Seiten suchen in</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) found.</source>
            <translation>
                <numerusform>%Ln Seite gefunden.</numerusform>
                <numerusform>%Ln Seiten gefunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>None of them is in %1.</source>
            <translation>Keine davon ist in %1.</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Wird gesucht…</translation>
        </message>
    </context>
    <context>
        <name>deepscope::NotesDelegate</name>
        <message>
            <source>Note on %1</source>
            <translation>Notiz zu %1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
    </context>
    <context>
        <name>deepscope::NotesModel</name>
        <message>
            <source>CLS</source>
            <translation>CLS</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>Position %1</translation>
        </message>
        <message>
            <source>token %1,%2</source>
            <translation>Token %1,%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>tile %1</source>
            <translation>Kachel %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::NotesPanel</name>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln Notiz</numerusform>
                <numerusform>%Ln Notizen</numerusform>
            </translation>
        </message>
        <message>
            <source>Click a token to pin it first: the note is about the pinned token at the stage looked at.</source>
            <translation>Zuerst ein Token per Klick anheften: Die Notiz gilt dem angehefteten Token in der betrachteten Stufe.</translation>
        </message>
        <message>
            <source>Notes on the page</source>
            <translation>Notizen zur Seite</translation>
        </message>
        <message>
            <source>Tokens of all pages</source>
            <translation>Token aller Seiten</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Notes on tokens</source>
            <translation>Notizen zu Token</translation>
        </message>
        <message>
            <source>Pin a token and press %1 to write down what you see there.</source>
            <translation>Ein Token anheften und %1 drücken, um zu notieren, was dort zu sehen ist.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Add a note to the pinned token</source>
            <translation>Dem angehefteten Token eine Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Write a note on the pinned token at the stage looked at</source>
            <translation>Eine Notiz zum angehefteten Token in der betrachteten Stufe schreiben</translation>
        </message>
        <message>
            <source>All pages</source>
            <translation>Alle Seiten</translation>
        </message>
        <message>
            <source>List the notes of all pages</source>
            <translation>Die Notizen aller Seiten auflisten</translation>
        </message>
        <message>
            <source>List the notes of all open pages, not only of the one looked at</source>
            <translation>Die Notizen aller offenen Seiten auflisten, nicht nur die der betrachteten</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageActions</name>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Ausführen</translation>
        </message>
        <message>
            <source>Re&amp;load</source>
            <translation>&amp;Neu laden</translation>
        </message>
        <message>
            <source>&amp;Copy Path</source>
            <translation>&amp;Pfad kopieren</translation>
        </message>
        <message>
            <source>&amp;Open Containing Folder</source>
            <translation>Enthaltenden Ordner ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Move &amp;Up</source>
            <translation>Nach o&amp;ben</translation>
        </message>
        <message>
            <source>Move &amp;Down</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Remove O&amp;thers</source>
            <translation>Üb&amp;rige entfernen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageCanvas</name>
        <message>
            <source>Page with token values</source>
            <translation>Seite mit Token-Werten</translation>
        </message>
        <message>
            <source>%1×%2 tokens framed</source>
            <translation>%1×%2 Token im Rahmen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageCollection</name>
        <message>
            <source>sample page</source>
            <translation>Beispielseite</translation>
        </message>
        <message>
            <source>pasted %1</source>
            <translation>eingefügt %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageController</name>
        <message>
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>wird gelesen…</translation>
        </message>
        <message>
            <source>its file is gone</source>
            <translation>die Datei ist weg</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageDelegate</name>
        <message>
            <source>built-in page</source>
            <translation>eingebaute Seite</translation>
        </message>
        <message>
            <source>click shows this run</source>
            <translation>Klick zeigt diesen Lauf</translation>
        </message>
        <message>
            <source>running, %1 % done</source>
            <translation>läuft, %1 % fertig</translation>
        </message>
        <message>
            <source>waits for its turn</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>failed: %1</source>
            <translation>fehlgeschlagen: %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageListModel</name>
        <message>
            <source>run %1</source>
            <translation>Lauf %1</translation>
        </message>
        <message>
            <source>run %1, going on</source>
            <translation>Lauf %1, im Gang</translation>
        </message>
        <message>
            <source>run %1, waiting</source>
            <translation>Lauf %1, wartet</translation>
        </message>
        <message>
            <source>run %1, failed</source>
            <translation>Lauf %1, fehlgeschlagen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageListView</name>
        <message>
            <source>Open pages</source>
            <translation>Offene Seiten</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PagePanel</name>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Pages shown: %1 of %2</source>
            <translation>Gezeigte Seiten: %1 von %2</translation>
        </message>
        <message>
            <source>Add pages</source>
            <translation>Seiten hinzufügen</translation>
        </message>
        <message>
            <source>Name or mode</source>
            <translation>Name oder Modus</translation>
        </message>
        <message>
            <source>Filter pages</source>
            <translation>Seiten filtern</translation>
        </message>
        <message>
            <source>Pages whose name or runs hold these words</source>
            <translation>Seiten, deren Name oder Läufe diese Wörter enthalten</translation>
        </message>
        <message>
            <source>No pages open.
Drop images or a folder here.</source>
            <translation>Keine Seiten offen.
Bilder oder einen Ordner hierher ziehen.</translation>
        </message>
        <message>
            <source>No page matches “%1”.</source>
            <translation>Keine Seite passt zu „%1“.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PanelArea</name>
        <message>
            <source>Panels that share a place</source>
            <translation>Bereiche am selben Platz</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PanelDock</name>
        <message>
            <source>Float or dock %1</source>
            <translation>%1 lösen oder andocken</translation>
        </message>
        <message>
            <source>Float or dock this panel</source>
            <translation>Bereich lösen oder andocken</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 schließen</translation>
        </message>
        <message>
            <source>Close this panel; the menu View brings it back</source>
            <translation>Bereich schließen; das Menü Ansicht holt ihn zurück</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Bild speichern…</translation>
        </message>
        <message>
            <source>Float or dock</source>
            <translation>Lösen oder andocken</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ParallelComparison</name>
        <message>
            <source>serial design</source>
            <translation>serieller Entwurf</translation>
        </message>
        <message>
            <source>CLIP on %1 tokens, beside SAM</source>
            <translation>CLIP auf %1 Token, neben SAM</translation>
        </message>
        <message>
            <source>ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>arithmetic</source>
            <translation>Rechenaufwand</translation>
        </message>
        <message>
            <source>peak memory, with weights</source>
            <translation>Speicherspitze, mit Gewichten</translation>
        </message>
        <message>
            <source>tokens in CLIP</source>
            <translation>Token in CLIP</translation>
        </message>
        <message>
            <source>pairs a head compares</source>
            <translation>Paare je Kopf</translation>
        </message>
        <message>
            <source>The parallel what-if is running: %1 %.</source>
            <translation>Der parallele Gegenentwurf läuft: %1 %.</translation>
        </message>
        <message>
            <source>The parallel what-if failed: %1</source>
            <translation>Der parallele Gegenentwurf ist fehlgeschlagen: %1</translation>
        </message>
        <message>
            <source>The parallel what-if cannot be run: %1</source>
            <translation>Der parallele Gegenentwurf lässt sich nicht ausführen: %1</translation>
        </message>
        <message>
            <source>Time and memory of the parallel design are measured when the what-if has run.</source>
            <translation>Zeit und Speicher des parallelen Entwurfs stehen fest, wenn der Gegenentwurf gelaufen ist.</translation>
        </message>
        <message>
            <source>Serial design and parallel what-if</source>
            <translation>Serieller Entwurf und paralleler Gegenentwurf</translation>
        </message>
        <message>
            <source>Both measured here, %1.</source>
            <translation>Beide hier gemessen, %1.</translation>
        </message>
        <message>
            <source>Measured here, %1.</source>
            <translation>Hier gemessen, %1.</translation>
        </message>
        <message>
            <source>Of the global view alone, without its tiles.</source>
            <translation>Nur die Gesamtansicht, ohne ihre Kacheln.</translation>
        </message>
        <message>
            <source>Synthetic weights (%1, seed %2): times and memory do not depend on their values.</source>
            <translation>Synthetische Gewichte (%1, Seed %2): Zeiten und Speicher hängen nicht von ihren Werten ab.</translation>
        </message>
        <message>
            <source>Weights: %1.</source>
            <translation>Gewichte: %1.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PdfPageDialog</name>
        <message>
            <source>Pages are written as 1-3, 7 and lie between 1 and %1.</source>
            <translation>Seiten in der Form 1-3, 7 angeben; sie liegen zwischen 1 und %1.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) chosen: opening so many takes a while; deepscope batch does it without the window.</source>
            <translation>
                <numerusform>%Ln Seite gewählt: So viele zu öffnen dauert eine Weile; deepscope batch macht es ohne das Fenster.</numerusform>
                <numerusform>%Ln Seiten gewählt: So viele zu öffnen dauert eine Weile; deepscope batch macht es ohne das Fenster.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) chosen</source>
            <translation>
                <numerusform>%Ln Seite gewählt</numerusform>
                <numerusform>%Ln Seiten gewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open %Ln page(s)</source>
            <translation>
                <numerusform>%Ln Seite öffnen</numerusform>
                <numerusform>%Ln Seiten öffnen</numerusform>
            </translation>
        </message>
        <message>
            <source>Pages to open</source>
            <translation>Zu öffnende Seiten</translation>
        </message>
        <message numerus="yes">
            <source>%1: %Ln page(s)</source>
            <translation>
                <numerusform>%1: %Ln Seite</numerusform>
                <numerusform>%1: %Ln Seiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Pages of the PDF</source>
            <translation>Seiten des PDF</translation>
        </message>
        <message>
            <source>&amp;Pages</source>
            <translation>&amp;Seiten</translation>
        </message>
        <message>
            <source>as 1-3, 7</source>
            <translation>etwa 1-3, 7</translation>
        </message>
        <message>
            <source>&amp;Resolution</source>
            <translation>Au&amp;flösung</translation>
        </message>
        <message>
            <source>Resolution in dots per inch</source>
            <translation>Auflösung in Punkten pro Zoll</translation>
        </message>
        <message>
            <source> dpi</source>
            <translation> dpi</translation>
        </message>
        <message>
            <source>Dots per inch that pages are drawn at; the official script takes 144</source>
            <translation>Punkte pro Zoll, mit denen Seiten gezeichnet werden; das offizielle Skript nimmt 144</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>&amp;Alle auswählen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PdfPageModel</name>
        <message>
            <source>page %1</source>
            <translation>Seite %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ProblemBanner</name>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Dismiss this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RangeEnd</name>
        <message>
            <source>Type a number, such as %1.</source>
            <translation>Eine Zahl eingeben, etwa %1.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RankPanel</name>
        <message>
            <source>Ranks</source>
            <translation>Ränge</translation>
        </message>
        <message>
            <source>Tokens by norm</source>
            <translation>Token nach Norm</translation>
        </message>
        <message>
            <source>Channels by spread</source>
            <translation>Kanäle nach Streuung</translation>
        </message>
        <message>
            <source>Norms in figures</source>
            <translation>Normen in Zahlen</translation>
        </message>
        <message>
            <source>Outliers</source>
            <translation>Ausreißer</translation>
        </message>
        <message>
            <source>Only tokens of exceptional norm</source>
            <translation>Nur Token mit außergewöhnlicher Norm</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Tokens by the norm of their vectors</source>
            <translation>Token nach der Norm ihrer Vektoren</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>Channels by their spread over the tokens</source>
            <translation>Kanäle nach ihrer Streuung über die Token</translation>
        </message>
        <message>
            <source>a click pins a token, or shows a channel over the page</source>
            <translation>Klick heftet ein Token an oder zeigt einen Kanal über der Seite</translation>
        </message>
        <message>
            <source>Pixels are not ranked. Choose a stage whose tokens have vectors.</source>
            <translation>Pixel haben keine Ränge. Eine Stufe wählen, deren Token Vektoren haben.</translation>
        </message>
        <message>
            <source>median norm %1</source>
            <translation>Median der Norm %1</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) above %1</source>
            <comment>of exceptional norm</comment>
            <translation>
                <numerusform>%n Token über %1</numerusform>
                <numerusform>%n Token über %1</numerusform>
            </translation>
        </message>
        <message>
            <source>no norm above %1</source>
            <translation>keine Norm über %1</translation>
        </message>
        <message>
            <source>Exceptional: above both twice the median and the median plus six deviations</source>
            <translation>Außergewöhnlich: sowohl über dem doppelten Median als auch über dem Median plus sechs Abweichungen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RecentMenu</name>
        <message>
            <source>Open &amp;Recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>&amp;Clear List</source>
            <translation>&amp;Liste leeren</translation>
        </message>
        <message>
            <source>%1 is not there</source>
            <translation>%1 ist nicht da</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RecoveryDialog</name>
        <message>
            <source>Restore a session</source>
            <translation>Sitzung wiederherstellen</translation>
        </message>
        <message>
            <source>deepscope did not end properly</source>
            <translation>deepscope wurde nicht ordnungsgemäß beendet</translation>
        </message>
        <message>
            <source>What was open is kept as it was a few seconds before. Runs are not: they are made again.</source>
            <translation>Was offen war, ist im Stand von wenigen Sekunden zuvor erhalten. Läufe sind es nicht: Sie werden neu gemacht.</translation>
        </message>
        <message>
            <source>Sessions that can be restored</source>
            <translation>Wiederherstellbare Sitzungen</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <source>&amp;Discard</source>
            <translation>&amp;Verwerfen</translation>
        </message>
        <message>
            <source>&amp;Show file</source>
            <translation>&amp;Datei zeigen</translation>
        </message>
        <message>
            <source>&amp;Later</source>
            <translation>&amp;Später</translation>
        </message>
        <message>
            <source>They are offered again at the next start</source>
            <translation>Sie werden beim nächsten Start wieder angeboten</translation>
        </message>
        <message>
            <source>Session without a name</source>
            <translation>Sitzung ohne Namen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln Seite</numerusform>
                <numerusform>%Ln Seiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln Notiz</numerusform>
                <numerusform>%Ln Notizen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RegionFiguresModel</name>
        <message>
            <source>Frame</source>
            <translation>Rahmen</translation>
        </message>
        <message>
            <source>Whole tap</source>
            <translation>Ganzer Abgriff</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>norm, least</source>
            <translation>Norm, kleinste</translation>
        </message>
        <message>
            <source>norm, mean</source>
            <translation>Norm, Mittel</translation>
        </message>
        <message>
            <source>norm, largest</source>
            <translation>Norm, größte</translation>
        </message>
        <message>
            <source>value, least</source>
            <translation>Wert, kleinster</translation>
        </message>
        <message>
            <source>value, largest</source>
            <translation>Wert, größter</translation>
        </message>
        <message>
            <source>value, mean</source>
            <translation>Wert, Mittel</translation>
        </message>
        <message>
            <source>value, std</source>
            <translation>Wert, σ</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>Inf</source>
            <translation>Inf</translation>
        </message>
        <message>
            <source>%1 % quantile</source>
            <translation>%1-%-Quantil</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RegionPanel</name>
        <message>
            <source>Region</source>
            <translation>Ausschnitt</translation>
        </message>
        <message>
            <source>Drag a frame over the page with Shift held to see figures of the tokens in it.</source>
            <translation>Bei gehaltener Umschalttaste einen Rahmen über die Seite ziehen, um Zahlen zu den Token darin zu sehen.</translation>
        </message>
        <message>
            <source>The frame has no tokens at this stage: choose one of its view that forms a grid.</source>
            <translation>Der Rahmen hat in dieser Stufe keine Token: eine Stufe seiner Ansicht wählen, die ein Raster bildet.</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Token</numerusform>
            </translation>
        </message>
        <message>
            <source>rows %1, columns %2</source>
            <translation>Zeilen %1, Spalten %2</translation>
        </message>
        <message>
            <source>%1 % of the grid, %2 % of its squared norms</source>
            <translation>%1 % des Rasters, %2 % seiner quadrierten Normen</translation>
        </message>
        <message>
            <source>Framed tokens</source>
            <translation>Token im Rahmen</translation>
        </message>
        <message>
            <source>Share of the whole</source>
            <translation>Anteil am Ganzen</translation>
        </message>
        <message>
            <source>Figures of the frame and of the whole tap</source>
            <translation>Zahlen des Rahmens und des ganzen Abgriffs</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Take the frame away</source>
            <translation>Den Rahmen entfernen</translation>
        </message>
        <message>
            <source>the framed tokens beside the whole tap</source>
            <translation>die Token im Rahmen neben dem ganzen Abgriff</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RooflineChart</name>
        <message>
            <source>Roofline</source>
            <translation>Roofline</translation>
        </message>
        <message>
            <source>Roofline of the stages</source>
            <translation>Roofline der Stufen</translation>
        </message>
        <message>
            <source>Measure this machine</source>
            <translation>Rechner messen</translation>
        </message>
        <message>
            <source>Measurement of this machine</source>
            <translation>Messung dieses Rechners</translation>
        </message>
        <message>
            <source>Measure this machine again</source>
            <translation>Rechner neu messen</translation>
        </message>
        <message>
            <source>Times matrix products and copies on the run's device: about two seconds</source>
            <translation>Misst Matrixprodukte und Kopien auf dem Gerät des Laufs: etwa zwei Sekunden</translation>
        </message>
        <message>
            <source>GFLOP/s over FLOP per byte</source>
            <translation>GFLOP/s über FLOP je Byte</translation>
        </message>
        <message>
            <source>How near each stage comes to what this machine can do. Run the encoder, and measure the machine once.</source>
            <translation>Wie nah jede Stufe dem kommt, was dieser Rechner kann. Den Encoder ausführen und den Rechner einmal messen.</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n Thread</numerusform>
                <numerusform>%n Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>The roofs are of %1; this run was on %2.</source>
            <translation>Die Dächer gelten für %1; dieser Lauf war auf %2.</translation>
        </message>
        <message>
            <source>Measuring this machine…</source>
            <translation>Rechner wird gemessen…</translation>
        </message>
        <message>
            <source>This machine was not measured yet: the dots have no roof.</source>
            <translation>Dieser Rechner ist noch nicht gemessen: die Punkte haben kein Dach.</translation>
        </message>
        <message>
            <source>%1 FLOP per byte moved at least</source>
            <translation>%1 FLOP je mindestens bewegtem Byte</translation>
        </message>
        <message>
            <source>%1 % of what arithmetic allows</source>
            <translation>%1 % dessen, was die Rechenleistung erlaubt</translation>
        </message>
        <message>
            <source>%1 % of what memory allows</source>
            <translation>%1 % dessen, was der Speicher erlaubt</translation>
        </message>
        <message>
            <source>%1 matrix products</source>
            <translation>%1 Matrixprodukte</translation>
        </message>
        <message>
            <source>%1 GB/s copies</source>
            <translation>%1 GB/s Kopien</translation>
        </message>
        <message>
            <source>ridge %1</source>
            <translation>Knick %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunAgainMenu</name>
        <message>
            <source>Keep This Run and Run &amp;Again</source>
            <translation>Diesen Lauf behalten und &amp;erneut ausführen</translation>
        </message>
        <message>
            <source>Unchanged, to see how times spread</source>
            <translation>Unverändert, um die Streuung der Zeiten zu sehen</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>In %1</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>On %1: not available</source>
            <translation>Auf %1: nicht verfügbar</translation>
        </message>
        <message>
            <source>On %1 (%2)</source>
            <translation>Auf %1 (%2)</translation>
        </message>
        <message>
            <source>Implementation</source>
            <translation>Implementierung</translation>
        </message>
        <message>
            <source>With %1: not in this version</source>
            <translation>Mit %1: nicht in dieser Version</translation>
        </message>
        <message>
            <source>This version has no %1 implementation for %2.</source>
            <translation>Diese Version hat keine Implementierung %1 für %2.</translation>
        </message>
        <message>
            <source>With %1</source>
            <translation>Mit %1</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>With seed %1</source>
            <translation>Mit Seed %1</translation>
        </message>
        <message>
            <source>With another seed…</source>
            <translation>Mit anderem Seed…</translation>
        </message>
        <message>
            <source>With another checkpoint…</source>
            <translation>Mit anderem Checkpoint…</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message numerus="yes">
            <source>With %n thread(s)</source>
            <translation>
                <numerusform>Mit %n Thread</numerusform>
                <numerusform>Mit %n Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>Resizing</source>
            <translation>Skalierung</translation>
        </message>
        <message>
            <source>Resized as Pillow 13 does</source>
            <translation>Skaliert wie in Pillow 13</translation>
        </message>
        <message>
            <source>Resized as Pillow before 13 did</source>
            <translation>Skaliert wie in Pillow vor 13</translation>
        </message>
        <message>
            <source>For some pages the pixels are the same either way.</source>
            <translation>Bei manchen Seiten sind die Pixel in beiden Fällen gleich.</translation>
        </message>
        <message>
            <source>Another seed</source>
            <translation>Anderer Seed</translation>
        </message>
        <message>
            <source>Seed of the synthetic weights, a whole number from 0:</source>
            <translation>Seed der synthetischen Gewichte, eine ganze Zahl ab 0:</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunBar</name>
        <message>
            <source>%1 · tiles of 640 + 1024</source>
            <translation>%1 · Kacheln zu 640 + 1024</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %Ln token(s)</source>
            <translation>
                <numerusform>%1 · %Ln Token</numerusform>
                <numerusform>%1 · %Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>Custom · %1</source>
            <translation>Eigene · %1</translation>
        </message>
        <message>
            <source>Other side…</source>
            <translation>Andere Seitenlänge…</translation>
        </message>
        <message>
            <source>Other side</source>
            <translation>Andere Seitenlänge</translation>
        </message>
        <message>
            <source>Side in pixels, a multiple of 64 from 256 to 2048:</source>
            <translation>Seitenlänge in Pixeln, ein Vielfaches von 64 von 256 bis 2048:</translation>
        </message>
        <message>
            <source>Device: auto</source>
            <translation>Gerät: auto</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>auto</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Resolution mode: how the page becomes views</source>
            <translation>Auflösungsmodus: wie aus der Seite Ansichten werden</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Device of the next run</source>
            <translation>Gerät des nächsten Laufs</translation>
        </message>
        <message>
            <source>Compute type</source>
            <translation>Rechentyp</translation>
        </message>
        <message>
            <source>Type that the encoder computes in</source>
            <translation>Typ, in dem der Encoder rechnet</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>Fortschritt des Laufs</translation>
        </message>
        <message>
            <source>These weights are made up: figures and heatmaps show how the encoder works, not what the released model sees.</source>
            <translation>Diese Gewichte sind erfunden: Zahlen und Farbbilder zeigen, wie der Encoder arbeitet, nicht, was das veröffentlichte Modell sieht.</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SYNTHETISCH</translation>
        </message>
        <message>
            <source>SYNTHETIC WEIGHTS · seed %1</source>
            <translation>SYNTHETISCHE GEWICHTE · Seed %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>bf16, which this device computes natively</source>
            <translation>bf16, das dieses Gerät selbst rechnet</translation>
        </message>
        <message>
            <source>f32, since this device has no native bf16</source>
            <translation>f32, da dieses Gerät kein eigenes bf16 hat</translation>
        </message>
        <message>
            <source>exact, twice the memory</source>
            <translation>genau, doppelter Speicher</translation>
        </message>
        <message>
            <source>half the memory, 8 bits of mantissa</source>
            <translation>halber Speicher, 8 Bit Mantisse</translation>
        </message>
        <message>
            <source>half the memory, but slow on this device</source>
            <translation>halber Speicher, aber langsam auf diesem Gerät</translation>
        </message>
        <message>
            <source>half the memory, 11 bits of mantissa, slow on a CPU</source>
            <translation>halber Speicher, 11 Bit Mantisse, langsam auf einer CPU</translation>
        </message>
        <message>
            <source>half the memory, 11 bits of mantissa</source>
            <translation>halber Speicher, 11 Bit Mantisse</translation>
        </message>
        <message>
            <source>%1 (not available: %2)</source>
            <translation>%1 (nicht verfügbar: %2)</translation>
        </message>
        <message>
            <source>Run options</source>
            <translation>Laufoptionen</translation>
        </message>
        <message>
            <source>Run options: implementation, threads, passes, tiles</source>
            <translation>Laufoptionen: Implementierung, Threads, Durchgänge, Kacheln</translation>
        </message>
        <message>
            <source>%1 warm-up, %2 timed</source>
            <translation>%1 zum Aufwärmen, %2 gemessen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunController</name>
        <message>
            <source>done in %1</source>
            <translation>fertig in %1</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>what-if: %1</source>
            <translation>Gegenentwurf: %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %Ln more</source>
            <translation>
                <numerusform>%1 · noch %Ln</numerusform>
                <numerusform>%1 · noch %Ln</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunOptionsPopup</name>
        <message>
            <source>Implementation</source>
            <translation>Implementierung</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Warm-up passes</source>
            <translation>Aufwärmdurchgänge</translation>
        </message>
        <message>
            <source>Timed passes</source>
            <translation>Gemessene Durchgänge</translation>
        </message>
        <message>
            <source>Most tiles</source>
            <translation>Kacheln höchstens</translation>
        </message>
        <message>
            <source>Resize order</source>
            <translation>Skalierung</translation>
        </message>
        <message>
            <source>reference: plain LibTorch, as the official code computes it. fused: not in this version.</source>
            <translation>reference: schlichtes LibTorch, wie der offizielle Code rechnet. fused: nicht in dieser Version.</translation>
        </message>
        <message>
            <source>Processor threads of a run; the window keeps answering whatever is set.</source>
            <translation>Prozessor-Threads eines Laufs; das Fenster bleibt in jedem Fall bedienbar.</translation>
        </message>
        <message>
            <source>Passes before the timed ones, so that caches and clocks have settled. They are not counted.</source>
            <translation>Durchgänge vor den gemessenen, damit Caches und Takte sich einpendeln. Sie zählen nicht.</translation>
        </message>
        <message>
            <source>Of more than one, times are medians with the spread from p5 to p95; values are those of the last.</source>
            <translation>Bei mehr als einem sind Zeiten Mediane mit der Spanne von p5 bis p95; die Werte sind die des letzten.</translation>
        </message>
        <message>
            <source>Gundam cuts a page into at most this many tiles of 640 pixels.</source>
            <translation>Gundam teilt eine Seite in höchstens so viele Kacheln von 640 Pixeln.</translation>
        </message>
        <message>
            <source>Pillow 13 resizes rows first for some pages: the pixels differ from older Pillow's.</source>
            <translation>Pillow 13 skaliert bei manchen Seiten zuerst die Zeilen: die Pixel weichen von älterem Pillow ab.</translation>
        </message>
        <message>
            <source>How runs are made</source>
            <translation>Wie Läufe gemacht werden</translation>
        </message>
        <message>
            <source>auto: reference</source>
            <translation>auto: reference</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>reference</translation>
        </message>
        <message>
            <source>fused (not in this version)</source>
            <translation>fused (nicht in dieser Version)</translation>
        </message>
        <message>
            <source>Pillow before 13</source>
            <translation>Pillow vor 13</translation>
        </message>
        <message>
            <source>Pillow 13</source>
            <translation>Pillow 13</translation>
        </message>
        <message>
            <source>all %1</source>
            <translation>alle %1</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Defaults</source>
            <translation>Vorgaben</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunQueuePanel</name>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s)</source>
            <translation>
                <numerusform>%Ln Lauf</numerusform>
                <numerusform>%Ln Läufe</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1, %2 verbleibend</translation>
        </message>
        <message>
            <source>Progress of %1</source>
            <translation>Fortschritt von %1</translation>
        </message>
        <message>
            <source>Cancel %1</source>
            <translation>%1 abbrechen</translation>
        </message>
        <message>
            <source>Cancel this run</source>
            <translation>Diesen Lauf abbrechen</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>Alle abbrechen</translation>
        </message>
        <message>
            <source>Cancel the run that goes on and all that wait</source>
            <translation>Den laufenden und alle wartenden Läufe abbrechen</translation>
        </message>
        <message>
            <source>No run goes on. Run (F5) starts one; while one goes on, more can be asked for and wait here.</source>
            <translation>Kein Lauf im Gang. Ausführen (F5) startet einen; währenddessen lassen sich weitere anfordern, die hier warten.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::SessionController</name>
        <message>
            <source>before deepscope closes</source>
            <translation>bevor deepscope schließt</translation>
        </message>
        <message>
            <source>Unsaved session</source>
            <translation>Ungespeicherte Sitzung</translation>
        </message>
        <message>
            <source>Save the notes of this session %1?</source>
            <translation>Die Notizen dieser Sitzung speichern, %1?</translation>
        </message>
        <message>
            <source>Save the changes to %1 %2?</source>
            <translation>Die Änderungen an %1 speichern, %2?</translation>
        </message>
        <message>
            <source>before a new one begins</source>
            <translation>bevor eine neue Sitzung beginnt</translation>
        </message>
        <message>
            <source>Open session</source>
            <translation>Sitzung öffnen</translation>
        </message>
        <message>
            <source>Sessions (*.deepscope);;All files (*)</source>
            <translation>Sitzungen (*.deepscope);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>before another one is opened</source>
            <translation>bevor eine andere Sitzung geöffnet wird</translation>
        </message>
        <message>
            <source>No session was open before this one.</source>
            <translation>Vor dieser Sitzung war keine offen.</translation>
        </message>
        <message>
            <source>The session cannot be opened</source>
            <translation>Die Sitzung lässt sich nicht öffnen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln part(s) of the session could not be read</source>
            <translation>
                <numerusform>%Ln Teil der Sitzung ließ sich nicht lesen</numerusform>
                <numerusform>%Ln Teile der Sitzung ließen sich nicht lesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This session had %Ln run(s). Press %1 to make them again.</source>
            <translation>
                <numerusform>Diese Sitzung hatte %Ln Lauf. %1 führt ihn erneut aus.</numerusform>
                <numerusform>Diese Sitzung hatte %Ln Läufe. %1 führt sie erneut aus.</numerusform>
            </translation>
        </message>
        <message>
            <source>No page of this session is missing.</source>
            <translation>Keine Seite dieser Sitzung fehlt.</translation>
        </message>
        <message>
            <source>session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <source>Save session</source>
            <translation>Sitzung speichern</translation>
        </message>
        <message>
            <source>Sessions (*.deepscope)</source>
            <translation>Sitzungen (*.deepscope)</translation>
        </message>
        <message>
            <source>The session was not saved</source>
            <translation>Die Sitzung wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Changed on disk</source>
            <translation>Auf der Platte geändert</translation>
        </message>
        <message>
            <source>%1 was written by another program since it was opened here.</source>
            <translation>%1 wurde seit dem Öffnen von einem anderen Programm geschrieben.</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Überschreiben</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <source>A crash would lose this session: it cannot be kept for recovery</source>
            <translation>Bei einem Absturz ginge diese Sitzung verloren: Sie lässt sich nicht zum Wiederherstellen sichern</translation>
        </message>
        <message>
            <source>before another one is restored</source>
            <translation>bevor eine andere Sitzung wiederhergestellt wird</translation>
        </message>
    </context>
    <context>
        <name>deepscope::SessionView</name>
        <message numerus="yes">
            <source>%Ln page(s) changed since the session was saved: %1.</source>
            <translation>
                <numerusform>%Ln Seite hat sich geändert, seit die Sitzung gespeichert wurde: %1.</numerusform>
                <numerusform>%Ln Seiten haben sich geändert, seit die Sitzung gespeichert wurde: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is open already.</source>
            <translation>%1 ist schon offen.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::SettingsDialog</name>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Read a page again when its file changes</source>
            <translation>Seite neu lesen, wenn ihre Datei sich ändert</translation>
        </message>
        <message>
            <source>Reload on change</source>
            <translation>Neu lesen bei Änderung</translation>
        </message>
        <message>
            <source>Show each stage as it finishes</source>
            <translation>Jede Stufe zeigen, sobald sie fertig ist</translation>
        </message>
        <message>
            <source>Follow runs</source>
            <translation>Läufen folgen</translation>
        </message>
        <message>
            <source>Memory for runs</source>
            <translation>Speicher für Läufe</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Wie der Desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>automatic, %1</source>
            <translation>automatisch, %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Runs stay open with all they kept until this is full; then the oldest keep their figures alone.</source>
            <translation>Läufe bleiben ganz erhalten, bis dieser Speicher voll ist; dann behalten die ältesten nur ihre Zahlen.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageListModel</name>
        <message>
            <source>page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>page %1</source>
            <translation>Seite %1</translation>
        </message>
        <message>
            <source>stage %1</source>
            <translation>Stufe %1</translation>
        </message>
        <message>
            <source>input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>◆ attends over the whole grid</source>
            <translation>◆ Aufmerksamkeit über das ganze Raster</translation>
        </message>
        <message>
            <source>time is that of all tiles together</source>
            <translation>Zeit aller Kacheln zusammen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln value(s) NaN or infinite</source>
            <translation>
                <numerusform>%Ln Wert NaN oder unendlich</numerusform>
                <numerusform>%Ln Werte NaN oder unendlich</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageStrip</name>
        <message>
            <source>Stages of the encoder</source>
            <translation>Stufen des Encoders</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageTable</name>
        <message>
            <source>Stages</source>
            <translation>Stufen</translation>
        </message>
        <message>
            <source>Table of stages</source>
            <translation>Tabelle der Stufen</translation>
        </message>
        <message>
            <source>Costs together</source>
            <translation>Kosten zusammen</translation>
        </message>
        <message>
            <source>TSV</source>
            <translation>TSV</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Copy as</source>
            <translation>Kopieren als</translation>
        </message>
        <message>
            <source>Copy the table as</source>
            <translation>Tabelle kopieren als</translation>
        </message>
        <message>
            <source>Copy the selected stages, or all of them, with a header line</source>
            <translation>Die ausgewählten Stufen kopieren, sonst alle, mit Kopfzeile</translation>
        </message>
        <message>
            <source>in execution order; a click on a heading sorts</source>
            <translation>in Laufreihenfolge; Klick auf eine Überschrift sortiert</translation>
        </message>
        <message>
            <source>Selected: %1</source>
            <translation>Ausgewählt: %1</translation>
        </message>
        <message>
            <source>Together: %1</source>
            <translation>Zusammen: %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageTabs</name>
        <message>
            <source>Follows the stage strip</source>
            <translation>Folgt der Stufenleiste</translation>
        </message>
        <message>
            <source>Stages kept open</source>
            <translation>Offen gehaltene Stufen</translation>
        </message>
        <message>
            <source>Close this tab</source>
            <translation>Diesen Tab schließen</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 schließen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StatusLine</name>
        <message numerus="yes">
            <source>%Ln thread(s)</source>
            <translation>
                <numerusform>%Ln Thread</numerusform>
                <numerusform>%Ln Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>weights: %1</source>
            <translation>Gewichte: %1</translation>
        </message>
        <message>
            <source>%1 · run %2</source>
            <translation>%1 · Lauf %2</translation>
        </message>
        <message>
            <source>%1 (median of %2)</source>
            <translation>%1 (Median von %2)</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>peak %1</source>
            <translation>Spitze %1</translation>
        </message>
        <message>
            <source>peak %1 beside %2 of weights</source>
            <translation>Spitze %1 neben %2 Gewichten</translation>
        </message>
        <message>
            <source>Zoom: screen pixels a page pixel</source>
            <translation>Zoom: Bildschirmpixel je Seitenpixel</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TapPanel</name>
        <message>
            <source>Open a page to see its numbers.</source>
            <translation>Eine Seite öffnen, um ihre Zahlen zu sehen.</translation>
        </message>
        <message>
            <source>Run the encoder to see a stage's numbers.</source>
            <translation>Den Encoder ausführen, um die Zahlen einer Stufe zu sehen.</translation>
        </message>
        <message>
            <source>Choose a stage to see its numbers.</source>
            <translation>Eine Stufe wählen, um ihre Zahlen zu sehen.</translation>
        </message>
        <message>
            <source>This stage has not run yet.</source>
            <translation>Diese Stufe ist noch nicht gelaufen.</translation>
        </message>
        <message>
            <source>This stage's tensor is not kept any more, to stay in the memory budget. Run again to see it.</source>
            <translation>Der Tensor dieser Stufe wurde freigegeben, um im Speicherbudget zu bleiben. Erneut ausführen, um ihn zu sehen.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TensorPanel</name>
        <message>
            <source>%1 cells are too many to copy: %2 at most</source>
            <translation>%1 Zellen sind zu viele zum Kopieren: höchstens %2</translation>
        </message>
        <message>
            <source>Tensor</source>
            <translation>Tensor</translation>
        </message>
        <message>
            <source>Values, a row a token, a column a channel</source>
            <translation>Werte, eine Zeile je Token, eine Spalte je Kanal</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Go to token</source>
            <translation>Zu Token gehen</translation>
        </message>
        <message>
            <source>Row and column (20,14), a token's number, or cls; Enter goes there</source>
            <translation>Zeile und Spalte (20,14), Nummer eines Tokens oder cls; Eingabetaste geht dorthin</translation>
        </message>
        <message>
            <source>channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Go to channel</source>
            <translation>Zu Kanal gehen</translation>
        </message>
        <message>
            <source>A channel's number; Enter goes there</source>
            <translation>Nummer eines Kanals; Eingabetaste geht dorthin</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Colour cells by their value</source>
            <translation>Zellen nach ihrem Wert färben</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Every value as a number</source>
            <translation>Jeder Wert als Zahl</translation>
        </message>
        <message>
            <source>Strip</source>
            <translation>Streifen</translation>
        </message>
        <message>
            <source>Channels by tokens as a picture</source>
            <translation>Kanäle × Token als Bild</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>no such token here</source>
            <translation>hier kein solches Token</translation>
        </message>
        <message>
            <source>channels are numbered from 0 to %1</source>
            <translation>Kanäle gehen von 0 bis %1</translation>
        </message>
        <message>
            <source>%1 · channel %2: %3</source>
            <translation>%1 · Kanal %2: %3</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TimeChart</name>
        <message>
            <source>Time per stage</source>
            <translation>Zeit je Stufe</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Logarithmic time axis</source>
            <translation>Logarithmische Zeitachse</translation>
        </message>
        <message>
            <source>Logarithmic time axis: short stages beside long ones</source>
            <translation>Logarithmische Zeitachse: kurze Stufen neben langen</translation>
        </message>
        <message numerus="yes">
            <source>ms per stage, median of %n, whiskers p5–p95</source>
            <translation>
                <numerusform>ms je Stufe, Median von %n, Whisker p5–p95</numerusform>
                <numerusform>ms je Stufe, Median von %n, Whisker p5–p95</numerusform>
            </translation>
        </message>
        <message>
            <source>ms per stage</source>
            <translation>ms je Stufe</translation>
        </message>
        <message>
            <source>%1 of tiles</source>
            <translation>%1 der Kacheln</translation>
        </message>
        <message>
            <source>Subtract</source>
            <translation>Abziehen</translation>
        </message>
        <message>
            <source>Differences to the reference</source>
            <translation>Differenzen zur Referenz</translation>
        </message>
        <message>
            <source>What each stage takes more or less than in %1</source>
            <translation>Was jede Stufe mehr oder weniger braucht als in %1</translation>
        </message>
        <message>
            <source>Differences have a sign: their axis is linear</source>
            <translation>Differenzen haben ein Vorzeichen: Ihre Achse ist linear</translation>
        </message>
        <message>
            <source>ms per stage, less %1: below 0 is faster</source>
            <translation>ms je Stufe, minus %1: unter 0 ist schneller</translation>
        </message>
        <message>
            <source>behind: %1</source>
            <translation>dahinter: %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TimelineChart</name>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Timeline of the run</source>
            <translation>Zeitleiste des Laufs</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>Show the whole run</source>
            <translation>Den ganzen Lauf zeigen</translation>
        </message>
        <message>
            <source>Show the whole run (F, or double click)</source>
            <translation>Den ganzen Lauf zeigen (F oder Doppelklick)</translation>
        </message>
        <message>
            <source>drag to measure</source>
            <translation>zum Messen ziehen</translation>
        </message>
        <message numerus="yes">
            <source>medians of %n</source>
            <translation>
                <numerusform>Mediane von %n</numerusform>
                <numerusform>Mediane von %n</numerusform>
            </translation>
        </message>
        <message>
            <source>ΔT %1 · %2 · %3 % of the run</source>
            <translation>ΔT %1 · %2 · %3 % des Laufs</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n Stufe</numerusform>
                <numerusform>%n Stufen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of tiles</source>
            <translation>%1 der Kacheln</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TokenPanel</name>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>The token's channels</source>
            <translation>Kanäle des Tokens</translation>
        </message>
        <message>
            <source>The vector in figures</source>
            <translation>Der Vektor in Zahlen</translation>
        </message>
        <message>
            <source>Comparison with the token under the cursor</source>
            <translation>Vergleich mit dem Token unter dem Mauszeiger</translation>
        </message>
        <message>
            <source>Channels: 12, 100-200</source>
            <translation>Kanäle: 12, 100-200</translation>
        </message>
        <message>
            <source>Channels to show</source>
            <translation>Zu zeigende Kanäle</translation>
        </message>
        <message>
            <source>As a JSON array</source>
            <translation>Als JSON-Array</translation>
        </message>
        <message>
            <source>As a NumPy array</source>
            <translation>Als NumPy-Array</translation>
        </message>
        <message>
            <source>Copy vector</source>
            <translation>Vektor kopieren</translation>
        </message>
        <message>
            <source>Copy the vector as</source>
            <translation>Vektor kopieren als</translation>
        </message>
        <message>
            <source>Copy all channels; Ctrl+C copies the selected rows</source>
            <translation>Alle Kanäle kopieren; Strg+C kopiert die ausgewählten Zeilen</translation>
        </message>
        <message>
            <source>double click a channel to see it over the page</source>
            <translation>Doppelklick auf einen Kanal zeigt ihn über der Seite</translation>
        </message>
        <message>
            <source>Point at a token to read its vector, click to pin it.</source>
            <translation>Auf ein Token zeigen, um seinen Vektor abzulesen; ein Klick heftet es an.</translation>
        </message>
        <message>
            <source>%1 (pinned)</source>
            <translation>%1 (angeheftet)</translation>
        </message>
        <message>
            <source>norm %1</source>
            <translation>Norm %1</translation>
        </message>
        <message>
            <source>mean %1 ± %2</source>
            <translation>Mittel %1 ± %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message numerus="yes">
            <source>%n NaN or Inf</source>
            <translation>
                <numerusform>%n NaN oder Inf</numerusform>
                <numerusform>%n NaN oder Inf</numerusform>
            </translation>
        </message>
        <message>
            <source>point at another token to compare</source>
            <translation>zum Vergleichen auf ein anderes Token zeigen</translation>
        </message>
        <message>
            <source>to %1: cosine %2 · distance %3</source>
            <translation>zu %1: Kosinus %2 · Abstand %3</translation>
        </message>
        <message>
            <source>Channels are numbered from 0 to %1.</source>
            <translation>Kanäle gehen von 0 bis %1.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TokenRankModel</name>
        <message>
            <source>The norm as a multiple of the median norm</source>
            <translation>Die Norm als Vielfaches des Medians der Norm</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>× median</source>
            <translation>× Median</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TokenVectorModel</name>
        <message>
            <source>The value of the token under the cursor</source>
            <translation>Der Wert des Tokens unter dem Mauszeiger</translation>
        </message>
        <message>
            <source>Rank by magnitude: 1 is the largest</source>
            <translation>Rang nach Betrag: 1 ist der größte</translation>
        </message>
        <message>
            <source>How many standard deviations the value lies from this channel's mean over all tokens</source>
            <translation>Um wie viele Standardabweichungen der Wert vom Mittel dieses Kanals über alle Token abweicht</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>z</source>
            <translation>z</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TourCard</name>
        <message>
            <source>Tour · %1 of %2</source>
            <translation>Tour · %1 von %2</translation>
        </message>
        <message>
            <source>Try: %1</source>
            <translation>Ausprobieren: %1</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>Schritt %1 von %2</translation>
        </message>
        <message>
            <source>Go to a step (Home, End: first, last)</source>
            <translation>Zu einem Schritt gehen (Pos1, Ende: erster, letzter)</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <source>Leave the tour; everything is as before (Esc)</source>
            <translation>Tour verlassen; alles ist wie zuvor (Esc)</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>Tour verlassen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Step before (Left)</source>
            <translation>Voriger Schritt (←)</translation>
        </message>
        <message>
            <source>Step before</source>
            <translation>Voriger Schritt</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>Tour beenden</translation>
        </message>
        <message>
            <source>Next step (Right)</source>
            <translation>Nächster Schritt (→)</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Nächster Schritt</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Erneut ausführen</translation>
        </message>
        <message>
            <source>Guided tour: %1</source>
            <translation>Geführte Tour: %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TourController</name>
        <message>
            <source>The run failed: %1</source>
            <translation>Der Lauf ist fehlgeschlagen: %1</translation>
        </message>
        <message>
            <source>The run was cancelled. The tour goes on once the page has run in mode %1.</source>
            <translation>Der Lauf wurde abgebrochen. Die Tour geht weiter, sobald die Seite im Modus %1 gelaufen ist.</translation>
        </message>
        <message>
            <source>Reading the sample page…</source>
            <translation>Die Beispielseite wird gelesen…</translation>
        </message>
        <message>
            <source>Running the encoder in mode %1…</source>
            <translation>Der Encoder läuft im Modus %1…</translation>
        </message>
        <message>
            <source>Running the encoder in mode %1: %2</source>
            <translation>Der Encoder läuft im Modus %1: %2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::VectorPlot</name>
        <message>
            <source>The token's vector, a bar a channel</source>
            <translation>Der Vektor des Tokens, ein Balken je Kanal</translation>
        </message>
        <message>
            <source>channel %1: %2</source>
            <translation>Kanal %1: %2</translation>
        </message>
        <message>
            <source>%1, there %2</source>
            <translation>%1, dort %2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ViewBar</name>
        <message>
            <source>channel %1: %2</source>
            <translation>Kanal %1: %2</translation>
        </message>
        <message>
            <source>Strongest at the pinned token</source>
            <translation>Am stärksten beim angehefteten Token</translation>
        </message>
        <message>
            <source>Largest spread over the tokens</source>
            <translation>Größte Streuung über die Token</translation>
        </message>
        <message>
            <source>looking for channels…</source>
            <translation>Kanäle werden gesucht…</translation>
        </message>
        <message>
            <source>The norm; where a token is pinned and the stage attends, its attention</source>
            <translation>Die Norm; wo ein Token angeheftet ist und die Stufe Aufmerksamkeit hat, dessen Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Mean of heads</source>
            <translation>Mittel der Köpfe</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Max of heads</source>
            <translation>Maximum der Köpfe</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>Max</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message>
            <source>Softmax of the sum</source>
            <translation>Softmax der Summe</translation>
        </message>
        <message>
            <source>q·k alone</source>
            <translation>q·k allein</translation>
        </message>
        <message>
            <source>rel_h alone</source>
            <translation>rel_h allein</translation>
        </message>
        <message>
            <source>rel_w alone</source>
            <translation>rel_w allein</translation>
        </message>
        <message>
            <source>Way to look</source>
            <translation>Sichtweise</translation>
        </message>
        <message>
            <source>Way to look at this stage</source>
            <translation>Sichtweise auf diese Stufe</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Channel (the wheel turns it)</source>
            <translation>Kanal (das Mausrad wechselt ihn)</translation>
        </message>
        <message>
            <source>find…</source>
            <translation>suchen…</translation>
        </message>
        <message>
            <source>Find a channel</source>
            <translation>Kanal suchen</translation>
        </message>
        <message>
            <source>Channels with the largest spread, and the strongest at the pinned token</source>
            <translation>Kanäle mit der größten Streuung und die stärksten beim angehefteten Token</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>Attention head</source>
            <translation>Aufmerksamkeitskopf</translation>
        </message>
        <message>
            <source>Part of attention</source>
            <translation>Anteil der Aufmerksamkeit</translation>
        </message>
        <message>
            <source>The weights, or one part of the logits they come from</source>
            <translation>Die Gewichte oder ein Anteil der Logits, aus denen sie entstehen</translation>
        </message>
        <message>
            <source>top </source>
            <translation>obere </translation>
        </message>
        <message>
            <source> % of mass</source>
            <translation> % der Masse</translation>
        </message>
        <message>
            <source>Kept share of attention</source>
            <translation>Behaltener Teil der Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Only the strongest keys that together hold this share of the attention</source>
            <translation>Nur die stärksten Keys, die zusammen diesen Teil der Aufmerksamkeit tragen</translation>
        </message>
        <message>
            <source>one fit for all runs</source>
            <translation>ein Fit für alle Läufe</translation>
        </message>
        <message>
            <source>Fits the components over this stage of all runs that are there: their colours compare</source>
            <translation>Fittet die Komponenten über diese Stufe aller vorhandenen Läufe: Ihre Farben sind vergleichbar</translation>
        </message>
        <message>
            <source>without outliers</source>
            <translation>ohne Ausreißer</translation>
        </message>
        <message>
            <source>Tokens of exceptional norm take no part in fitting the components</source>
            <translation>Token mit außergewöhnlicher Norm gehen nicht in den Fit der Komponenten ein</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ViewHistory</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederherstellen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ViewNote</name>
        <message>
            <source>Caution</source>
            <translation>Vorsicht</translation>
        </message>
        <message>
            <source>Caution: %1</source>
            <translation>Vorsicht: %1</translation>
        </message>
        <message>
            <source>About this view</source>
            <translation>Zu dieser Ansicht</translation>
        </message>
        <message>
            <source>Less about this view</source>
            <translation>Weniger zu dieser Ansicht</translation>
        </message>
        <message>
            <source>More about this view: how to use it, what its stage computes</source>
            <translation>Mehr zu dieser Ansicht: wie sie zu nutzen ist, was ihre Stufe berechnet</translation>
        </message>
        <message>
            <source>Close the note</source>
            <translation>Den Hinweis schließen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::WeightsButton</name>
        <message>
            <source>synthetic %1 · seed %2</source>
            <translation>synthetisch %1 · Seed %2</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>Weights of the next run</source>
            <translation>Gewichte des nächsten Laufs</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>Seed %1</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>none found in the Hugging Face cache</source>
            <translation>keiner im Hugging-Face-Cache gefunden</translation>
        </message>
        <message>
            <source>%1, found in the Hugging Face cache</source>
            <translation>%1, im Hugging-Face-Cache gefunden</translation>
        </message>
        <message>
            <source>Open checkpoint file…</source>
            <translation>Checkpoint-Datei öffnen…</translation>
        </message>
        <message>
            <source>Open checkpoint folder…</source>
            <translation>Checkpoint-Ordner öffnen…</translation>
        </message>
        <message>
            <source>Synthetic</source>
            <translation>Synthetisch</translation>
        </message>
        <message>
            <source>released: the released model's shapes</source>
            <translation>released: die Formen des veröffentlichten Modells</translation>
        </message>
        <message>
            <source>design-note: 8×8 windows, no global block</source>
            <translation>design-note: 8×8-Fenster, kein globaler Block</translation>
        </message>
        <message>
            <source>mini: small and quick</source>
            <translation>mini: klein und schnell</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seed</translation>
        </message>
        <message>
            <source>Seed of the synthetic weights</source>
            <translation>Seed der synthetischen Gewichte</translation>
        </message>
    </context>
    <context>
        <name>deepscope::WindowActions</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>A&amp;usführen</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Save snapshot…</source>
            <translation>&amp;Bild speichern…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>B&amp;eenden</translation>
        </message>
        <message>
            <source>&amp;Fit page</source>
            <translation>Seite ein&amp;passen</translation>
        </message>
        <message>
            <source>&amp;One to one</source>
            <translation>&amp;Eins zu eins</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>&amp;Vergrößern</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>&amp;Run encoder</source>
            <translation>Encoder a&amp;usführen</translation>
        </message>
        <message>
            <source>▶ Run</source>
            <translation>▶ Ausführen</translation>
        </message>
        <message>
            <source>Run the encoder on this page (F5)</source>
            <translation>Den Encoder auf dieser Seite ausführen (F5)</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop the run (Esc)</source>
            <translation>Den Lauf abbrechen (Esc)</translation>
        </message>
        <message>
            <source>&amp;Keys and mouse</source>
            <translation>&amp;Tasten und Maus</translation>
        </message>
        <message>
            <source>&amp;About deepscope</source>
            <translation>Ü&amp;ber deepscope</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>Be&amp;reiche</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <source>&amp;Open pages…</source>
            <translation>&amp;Seiten öffnen…</translation>
        </message>
        <message>
            <source>Open &amp;folder of pages…</source>
            <translation>&amp;Ordner mit Seiten öffnen…</translation>
        </message>
        <message>
            <source>&amp;Paste page</source>
            <translation>Seite ein&amp;fügen</translation>
        </message>
        <message>
            <source>Open sa&amp;mple page</source>
            <translation>Be&amp;ispielseite öffnen</translation>
        </message>
        <message>
            <source>Open re&amp;cent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open chec&amp;kpoint file…</source>
            <translation>Checkpoint-&amp;Datei öffnen…</translation>
        </message>
        <message>
            <source>Open checkpoint fol&amp;der…</source>
            <translation>Checkpoint-O&amp;rdner öffnen…</translation>
        </message>
        <message>
            <source>&amp;Read page again</source>
            <translation>Seite &amp;neu lesen</translation>
        </message>
        <message>
            <source>C&amp;lose page</source>
            <translation>Seite s&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Copy token's figures</source>
            <translation>Zahlen des Tokens &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Find page</source>
            <translation>&amp;Seite suchen</translation>
        </message>
        <message>
            <source>&amp;Go to token…</source>
            <translation>&amp;Zu Token gehen…</translation>
        </message>
        <message>
            <source>U&amp;npin token</source>
            <translation>Token &amp;lösen</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Token &amp;grid</source>
            <translation>Token-&amp;Gitter</translation>
        </message>
        <message>
            <source>Tile &amp;borders</source>
            <translation>Ka&amp;chelgrenzen</translation>
        </message>
        <message>
            <source>P&amp;adding</source>
            <translation>R&amp;and</translation>
        </message>
        <message>
            <source>&amp;Values in cells</source>
            <translation>&amp;Werte in Zellen</translation>
        </message>
        <message>
            <source>&amp;Magnifier</source>
            <translation>&amp;Lupe</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>V&amp;ollbild</translation>
        </message>
        <message>
            <source>&amp;Restore default layout</source>
            <translation>Standar&amp;danordnung wiederherstellen</translation>
        </message>
        <message>
            <source>Stage &amp;before</source>
            <translation>&amp;Vorige Stufe</translation>
        </message>
        <message>
            <source>Stage &amp;after</source>
            <translation>&amp;Nächste Stufe</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Seite davor</translation>
        </message>
        <message>
            <source>Page after</source>
            <translation>Seite danach</translation>
        </message>
        <message>
            <source>Run before</source>
            <translation>Lauf davor</translation>
        </message>
        <message>
            <source>Run after</source>
            <translation>Lauf danach</translation>
        </message>
        <message>
            <source>&amp;Keep stage in a tab</source>
            <translation>Stufe in Tab &amp;behalten</translation>
        </message>
        <message>
            <source>&amp;Close tab</source>
            <translation>Tab s&amp;chließen</translation>
        </message>
        <message>
            <source>Tab before</source>
            <translation>Tab davor</translation>
        </message>
        <message>
            <source>Tab after</source>
            <translation>Tab danach</translation>
        </message>
        <message>
            <source>Run &amp;all modes</source>
            <translation>Alle M&amp;odi ausführen</translation>
        </message>
        <message>
            <source>&amp;Measure: warm up, then at least 5 passes</source>
            <translation>&amp;Messen: aufwärmen, dann mindestens 5 Durchgänge</translation>
        </message>
        <message>
            <source>Run the parallel &amp;what-if</source>
            <translation>Parallelen &amp;Gegenentwurf ausführen</translation>
        </message>
        <message>
            <source>Measure this mac&amp;hine's rates</source>
            <translation>Leistungswerte dieses &amp;Rechners messen</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>Alle abbrechen</translation>
        </message>
        <message>
            <source>&amp;Way to look</source>
            <translation>Sich&amp;tweise</translation>
        </message>
        <message>
            <source>Channel before</source>
            <translation>Kanal davor</translation>
        </message>
        <message>
            <source>Channel after</source>
            <translation>Kanal danach</translation>
        </message>
        <message>
            <source>Head before</source>
            <translation>Kopf davor</translation>
        </message>
        <message>
            <source>Head after</source>
            <translation>Kopf danach</translation>
        </message>
        <message>
            <source>Attention win&amp;dows</source>
            <translation>Auf&amp;merksamkeitsfenster</translation>
        </message>
        <message>
            <source>To&amp;ken's patch and field</source>
            <translation>Patch u&amp;nd Feld des Tokens</translation>
        </message>
        <message>
            <source>&amp;Explain what is shown</source>
            <translation>Ge&amp;zeigtes erklären</translation>
        </message>
        <message>
            <source>&amp;Keep this run</source>
            <translation>Diesen Lauf &amp;behalten</translation>
        </message>
        <message>
            <source>Guided &amp;tour</source>
            <translation>&amp;Geführte Tour</translation>
        </message>
        <message>
            <source>&amp;New session</source>
            <translation>Neue Si&amp;tzung</translation>
        </message>
        <message>
            <source>Op&amp;en session…</source>
            <translation>Sitzun&amp;g öffnen…</translation>
        </message>
        <message>
            <source>Reopen last session</source>
            <translation>Letzte Sitzung wieder öffnen</translation>
        </message>
        <message>
            <source>Sa&amp;ve session</source>
            <translation>Sitzung s&amp;peichern</translation>
        </message>
        <message>
            <source>Save session &amp;as…</source>
            <translation>Sitzung speichern &amp;unter…</translation>
        </message>
        <message>
            <source>Locate m&amp;issing pages…</source>
            <translation>Fe&amp;hlende Seiten suchen…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>E&amp;xportieren…</translation>
        </message>
        <message>
            <source>Save p&amp;icture of the page or panel…</source>
            <translation>Bi&amp;ld der Seite oder des Bereichs speichern…</translation>
        </message>
        <message>
            <source>Copy as co&amp;mmand</source>
            <translation>&amp;Als Befehl kopieren</translation>
        </message>
        <message>
            <source>The &amp;window: snapshot</source>
            <translation>Das &amp;Fenster: snapshot</translation>
        </message>
        <message>
            <source>The &amp;picture on the page</source>
            <translation>Das &amp;Bild auf der Seite</translation>
        </message>
        <message>
            <source>The run's &amp;taps: encode --dump</source>
            <translation>Die &amp;Abgriffe des Laufs: encode --dump</translation>
        </message>
        <message>
            <source>Add n&amp;ote to pinned token</source>
            <translation>&amp;Notiz zum angehefteten Token hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Inspect</source>
            <translation>&amp;Untersuchen</translation>
        </message>
        <message>
            <source>&amp;Compare resolutions</source>
            <translation>Auflösungen vergleic&amp;hen</translation>
        </message>
        <message>
            <source>&amp;Diff dumps</source>
            <translation>D&amp;iff von Dumps</translation>
        </message>
        <message>
            <source>Run the session's modes again</source>
            <translation>Modi der Sitzung erneut ausführen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::Workspace</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::WorkspaceSwitch</name>
        <message>
            <source>Workspaces</source>
            <translation>Arbeitsbereiche</translation>
        </message>
        <message>
            <source>Inspect</source>
            <translation>Untersuchen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Diff</source>
            <translation>Diff</translation>
        </message>
        <message>
            <source>One run, stage by stage (Ctrl+1)</source>
            <translation>Ein Lauf, Stufe für Stufe (Strg+1)</translation>
        </message>
        <message>
            <source>One page in several resolutions, side by side (Ctrl+2)</source>
            <translation>Eine Seite in mehreren Auflösungen, nebeneinander (Strg+2)</translation>
        </message>
        <message>
            <source>Two dumps, or two runs: where they part (Ctrl+3)</source>
            <translation>Zwei Dumps oder zwei Läufe: wo sie auseinandergehen (Strg+3)</translation>
        </message>
    </context>
</TS>
