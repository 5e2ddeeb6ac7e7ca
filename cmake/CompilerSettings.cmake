set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

option(DEEPSCOPE_ASAN "AddressSanitizer and UBSan" OFF)
option(DEEPSCOPE_WERROR "Warnings are errors" ON)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without these ccache leaves alone whatever uses a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
    add_compile_options($<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-fpch-preprocess>)
endif()

# Synthetic weights and the resampler are defined to the bit: a*b+c is never fused.
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-ffp-contract=off>)
if(DEEPSCOPE_ASAN)
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-fsanitize=address,undefined;-fno-omit-frame-pointer>")
    add_link_options(-fsanitize=address,undefined)
endif()

find_package(Threads REQUIRED)

# Flags of our own targets; third-party headers come in as SYSTEM. -Wrestrict is off: g++ 12 sees overlap in "text" + string
# (its bug 105651). nvcc hands code of its own making to g++, which is not pedantic, so device sources get fewer.
function(deepscope_target target)
    set(werror $<BOOL:${DEEPSCOPE_WERROR}>)
    set(cxx_warnings -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wno-missing-field-initializers -Wno-restrict -Wno-restrict $<${werror}:-Werror>)
    set(cuda_warnings -Xcompiler=-Wall,-Wextra $<${werror}:-Werror=all-warnings>)
    target_compile_options(${target} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:${cxx_warnings}>"
        "$<$<COMPILE_LANGUAGE:CUDA>:${cuda_warnings}>")
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()
