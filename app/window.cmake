# The window: Qt and the widgets library, with icon, sample page and translations inside the program.
add_library(deepscope_window STATIC
    ${CMAKE_CURRENT_LIST_DIR}/about_dialog.cpp
    ${CMAKE_CURRENT_LIST_DIR}/claims_controller.cpp
    ${CMAKE_CURRENT_LIST_DIR}/cost_panels.cpp
    ${CMAKE_CURRENT_LIST_DIR}/export/export_arguments.cpp
    ${CMAKE_CURRENT_LIST_DIR}/export/export_job.cpp
    ${CMAKE_CURRENT_LIST_DIR}/export/run_picture.cpp
    ${CMAKE_CURRENT_LIST_DIR}/export/shell_text.cpp
    ${CMAKE_CURRENT_LIST_DIR}/export/staging_folder.cpp
    ${CMAKE_CURRENT_LIST_DIR}/export_controller.cpp
    ${CMAKE_CURRENT_LIST_DIR}/focus_shortcuts.cpp
    ${CMAKE_CURRENT_LIST_DIR}/inspection_panels.cpp
    ${CMAKE_CURRENT_LIST_DIR}/kept_runs_controller.cpp
    ${CMAKE_CURRENT_LIST_DIR}/languages.cpp
    ${CMAKE_CURRENT_LIST_DIR}/main_window.cpp
    ${CMAKE_CURRENT_LIST_DIR}/main_window_tour.cpp
    ${CMAKE_CURRENT_LIST_DIR}/main_window_wiring.cpp
    ${CMAKE_CURRENT_LIST_DIR}/main_window_session.cpp
    ${CMAKE_CURRENT_LIST_DIR}/main_window_work.cpp
    ${CMAKE_CURRENT_LIST_DIR}/main_window_workspaces.cpp
    ${CMAKE_CURRENT_LIST_DIR}/missing_pages_dialog.cpp
    ${CMAKE_CURRENT_LIST_DIR}/page_controller.cpp
    ${CMAKE_CURRENT_LIST_DIR}/recovery_dialog.cpp
    ${CMAKE_CURRENT_LIST_DIR}/run_controller.cpp
    ${CMAKE_CURRENT_LIST_DIR}/session_controller.cpp
    ${CMAKE_CURRENT_LIST_DIR}/session_file.cpp
    ${CMAKE_CURRENT_LIST_DIR}/session_reader.cpp
    ${CMAKE_CURRENT_LIST_DIR}/session_recovery.cpp
    ${CMAKE_CURRENT_LIST_DIR}/session_state.cpp
    ${CMAKE_CURRENT_LIST_DIR}/session_view.cpp
    ${CMAKE_CURRENT_LIST_DIR}/settings.cpp
    ${CMAKE_CURRENT_LIST_DIR}/settings_dialog.cpp
    ${CMAKE_CURRENT_LIST_DIR}/shortcut_sheet.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stage_controller.cpp
    ${CMAKE_CURRENT_LIST_DIR}/status_line.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tour.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tour_controller.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tour_text.cpp
    ${CMAKE_CURRENT_LIST_DIR}/view_command.cpp
    ${CMAKE_CURRENT_LIST_DIR}/window_actions.cpp
    ${CMAKE_CURRENT_LIST_DIR}/window_app.cpp
    ${CMAKE_CURRENT_LIST_DIR}/window_snapshot.cpp)
deepscope_target(deepscope_window)
set_target_properties(deepscope_window PROPERTIES AUTOMOC ON)
target_compile_definitions(deepscope_window PRIVATE QT_NO_KEYWORDS)
target_link_libraries(deepscope_window PUBLIC deepscope_widgets Qt6::Widgets PRIVATE Qt6::Svg)

set(_resources ${CMAKE_SOURCE_DIR}/resources)
foreach(_file deepscope.svg sample_page.png arrow_dark.svg arrow_light.svg)
    set_source_files_properties(${_resources}/${_file} PROPERTIES QT_RESOURCE_ALIAS ${_file})
    list(APPEND _resource_files ${_resources}/${_file})
endforeach()
qt_add_resources(deepscope_window deepscope_resources PREFIX /deepscope FILES ${_resource_files})

# Compiled at build time; tst_translations holds the .ts files against the sources.
qt_add_lrelease(deepscope_window
    TS_FILES ${CMAKE_SOURCE_DIR}/translations/deepscope_de.ts ${CMAKE_SOURCE_DIR}/translations/deepscope_en.ts
        ${CMAKE_SOURCE_DIR}/translations/deepscope_zh_CN.ts
    QM_FILES_OUTPUT_VARIABLE _translations)
qt_add_resources(deepscope_window deepscope_translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${_translations})

# What a desktop needs to open pages and sessions by double click: cmake --install BUILD --component desktop --prefix ~/.local
install(FILES ${_resources}/deepscope.desktop DESTINATION share/applications COMPONENT desktop)
install(FILES ${_resources}/deepscope.svg DESTINATION share/icons/hicolor/scalable/apps COMPONENT desktop)
install(FILES ${_resources}/deepscope-session.xml DESTINATION share/mime/packages COMPONENT desktop)
